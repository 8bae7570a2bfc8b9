import { expect, test } from 'vitest';
import { statedTerms } from './rules.ts';

test.each([
  [
    'Các sở, ban, ngành báo cáo kết quả về Sở Xây dựng trước ngày 20 hàng tháng.',
    { cadence: { kind: 'month' }, due: { kind: 'day-of-month', day: 20 }, operator: 'before' },
  ],
  [
    'gửi báo cáo tổng kết chậm nhất ngày 05/12 hằng năm',
    { cadence: { kind: 'year' }, due: { kind: 'yearly-day', month: 12, day: 5 }, operator: 'by' },
  ],
  [
    'Báo cáo tình hình, kết quả thực hiện (lồng ghép báo cáo tháng 12/2022) với Ban Chỉ đạo.',
    {
      cadence: { kind: 'once' },
      due: null,
      mergedInto: {
        host: 'báo cáo tháng 12/2022',
        period: { kind: 'month', year: 2022, month: 12 },
      },
    },
  ],
  ['báo cáo đột xuất khi có yêu cầu', { cadence: { kind: 'on-request' }, due: null }],
  ['tổng hợp, báo cáo Ban Chỉ đạo Trung ương theo quy định', { cadence: { kind: 'unscheduled' } }],
  ['gửi báo cáo chậm nhất ngày 31/4 hằng năm', { cadence: { kind: 'year' }, due: null }],
  ['báo cáo trước ngày 01/6 và 31/11 hằng năm', { cadence: { kind: 'year' } }],
  [
    'báo cáo trước ngày 01/6 và 15/11 hằng năm',
    {
      cadence: {
        kind: 'days-in-year',
        days: [
          { month: 6, day: 1 },
          { month: 11, day: 15 },
        ],
      },
    },
  ],
  ['báo cáo kết quả trước ngày 45 hằng tháng', { cadence: { kind: 'month' }, due: null }],
])('%s', (sentence, stated) => {
  expect(statedTerms(sentence)).toMatchObject(stated);
});
