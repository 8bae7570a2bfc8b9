import { expect, it } from 'vitest';
import { keptIn, suspicionsIn } from './suspicion.ts';

const content = (...texts: readonly string[]) => ({
  sections: texts.map((text, at) => ({ key: `s${at}`, title: `Mục ${at}`, text })),
  nil: false,
});

it('a number in a report is asked about until somebody says that it is the office’s', () => {
  const report = content('Đã xong', 'Trực: 0900 000 000');
  expect(suspicionsIn(report, new Set())).toEqual([
    { section: 's1', start: 6, end: 18, text: '0900 000 000', kind: 'mobile' },
  ]);
  expect(suspicionsIn(report, new Set(keptIn(report)))).toEqual([]);
  expect(suspicionsIn(content('Trực: 0900 000 001'), new Set(['0900 000 000']))).toHaveLength(1);
});
