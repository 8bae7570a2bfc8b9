import { expect, it } from 'vitest';
import { keptIn, suspicionsIn } from './suspicion.ts';
import type { Written } from './written.ts';

const written = (...texts: readonly string[]): Written => ({
  content: {
    sections: texts.map((text, at) => ({ key: `s${at}`, title: `Mục ${at}`, text })),
    nil: false,
  },
  reason: null,
});

it('a number in a report is asked about until somebody says that it is the office’s', () => {
  const report = written('Đã xong', 'Trực: 0900 000 000');
  expect(suspicionsIn(report, new Set())).toEqual([
    { section: 's1', cell: null, start: 6, end: 18, text: '0900 000 000', kind: 'mobile' },
  ]);
  expect(suspicionsIn(report, new Set(keptIn(report)))).toEqual([]);
  expect(suspicionsIn(written('Trực: 0900 000 001'), new Set(['0900 000 000']))).toHaveLength(1);
});

it('the reason for a correction is asked about as the sections are', () => {
  const corrected = { ...written('Đã xong'), reason: 'Theo số 0900 000 000' };
  expect(suspicionsIn(corrected, new Set())).toEqual([
    { section: null, cell: null, start: 8, end: 20, text: '0900 000 000', kind: 'mobile' },
  ]);
});

it('a number in a cell of a form is asked about at its cell', () => {
  const cells = [
    { row: 'all', column: 'checked', value: '9' },
    { row: 'all', column: 'note', value: 'Trực: 0900 000 000' },
  ];
  const report = written('Đã xong');
  const filledIn = { ...report, content: { ...report.content, forms: [{ key: 's0', cells }] } };
  expect(suspicionsIn(filledIn, new Set())).toMatchObject([
    { section: 's0', cell: { row: 'all', column: 'note' }, text: '0900 000 000' },
  ]);
});
