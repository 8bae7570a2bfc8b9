import { AgencyId, SubmissionId } from '@dondoc/domain/kernel';
import { ReportDocument } from '@dondoc/domain/reporting';
import { CivilDate } from '@dondoc/domain/calendar';
import { expect, it } from 'vitest';
import { openedDocx } from '../testing/opened-docx.ts';
import { reportDocument } from '../testing/report-document.ts';
import { consolidatedReport } from './consolidated-report.ts';
import { writeReport } from './report-docx.ts';

const on = CivilDate.parse('2026-07-20');
const id = '019a0000-0000-7000-8000-000000000003';
const source = { submissionId: SubmissionId.parse(id), agencyId: AgencyId.parse(id), revision: 1 };
const { instrument, addressees, opening, closing } = reportDocument();
const given = {
  frame: { instrument, addressees, opening, closing },
  figures: {
    asOf: on,
    cells: [
      { cell: 'done-on-time', tasks: ['II.1', 'II.2'] },
      { cell: 'open-overdue', tasks: ['II.3'] },
    ],
    requests: 1,
  },
  sections: [
    {
      key: 'results',
      title: 'Kết quả thực hiện',
      paragraphs: [{ text: 'Sở Xây dựng: Đã rà soát.\nĐã lắp 21 biển báo.', source }],
    },
    { key: 'difficulties', title: 'Khó khăn, vướng mắc', paragraphs: [] },
  ],
  totals: [],
  standing: { asOf: on, expected: 2, missing: ['Xã Hòa Khê'], askedMore: [], nil: [] },
  writtenOn: on,
};

it('stands as the official table, the sections that say something, and who has not reported', async () => {
  const report = ReportDocument.parse(consolidatedReport(given));
  const { paragraphs } = openedDocx(await writeReport(report));
  const from = paragraphs.indexOf('I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ');
  const body = paragraphs.slice(from).filter((text) => text !== '');
  expect(body.slice(0, 12)).toEqual([
    'I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    'Đến hết ngày 20/7/2026, có 03 nhiệm vụ được giao, gồm:',
    'Tổng số',
    'Hoàn thành đúng hạn',
    'Đang thực hiện quá hạn',
    '3',
    '2',
    '1',
    'Ngoài bảng trên có 01 nội dung đề nghị cơ quan, đơn vị khác phối hợp thực hiện.',
    'II. KẾT QUẢ THỰC HIỆN',
    'Sở Xây dựng: Đã rà soát.',
    'Đã lắp 21 biển báo.',
  ]);
  expect(body[12]).toBe('III. TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO');
  expect(body).toContain('Xã Hòa Khê');
});

it('has no table of a plan without tasks', () => {
  const figures = { ...given.figures, cells: [{ cell: 'done-on-time', tasks: [] }], requests: 0 };
  expect(consolidatedReport({ ...given, figures }).sections.map(({ key }) => key)).toEqual([
    'results',
  ]);
});
