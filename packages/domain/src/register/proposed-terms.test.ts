import { expect, test } from 'vitest';
import { proposedTerms } from './proposed-terms.ts';

const stated = (wording: string) =>
  proposedTerms({
    wording,
    anchor: { start: 0, end: wording.length },
    cadence: { kind: 'month' },
    due: { kind: 'day-of-month', day: 20 },
    operator: 'before',
    mergedInto: null,
  });

test.each([
  // "...; Ủy ban nhân dân các xã, phường báo cáo kết quả ..." was read from "phường" on
  [
    'phường báo cáo kết quả  thực hiện Kế hoạch\nhằng tháng',
    'Báo cáo kết quả thực hiện Kế hoạch hằng tháng',
  ],
  ['Báo cáo tổng kết năm', 'Báo cáo tổng kết năm'],
  ['tổng hợp kết quả gửi Sở Xây dựng', 'Tổng hợp kết quả gửi Sở Xây dựng'],
  [`báo cáo ${'kết quả '.repeat(30)}`, `Báo cáo ${'kết quả '.repeat(14).trim()}…`],
])('%j is called %j', (wording, name) => {
  expect(stated(wording).name).toBe(name);
});

test('what the sentence leaves open has the defaults of the domain', () => {
  expect(stated('báo cáo')).toMatchObject({
    window: { kind: 'decree' },
    due: { kind: 'day-of-month', day: 20, monthOffset: 0 },
    operator: 'before',
    shift: 'next',
    replacedByLonger: true,
    merged: null,
  });
});
