import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { openedDocx } from '../testing/opened-docx.ts';
import { reportDocument } from '../testing/report-document.ts';
import { numberedReport } from './consolidated-report.ts';
import { printedReport, reportText } from './printed-report.ts';
import { writeReport } from './report-docx.ts';

/** Without line breaks, which follow from the width of a column, and in one order: columns of the head stand side by side. */
const pieces = (texts: readonly string[]) =>
  texts
    .flatMap((text) => text.replaceAll('\n', ' ').split('Kính gửi: '))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .toSorted();

describe('the printed words of a report', () => {
  it.each([
    ['as it is', {}],
    ['of two issuers without legal bases', { issuers: ['Sở Xây dựng', 'Sở Y tế'], legalBases: [] }],
  ])('are those of its .docx, %s', async (_name, change) => {
    const given = reportDocument();
    const report = { ...given, instrument: { ...given.instrument, ...change } };
    const { paragraphs } = openedDocx(await writeReport(report));
    const fixed = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nơi nhận:',
    ];
    const title = report.instrument.title.replaceAll('\n', ' ');
    const text = reportText(report).replace(report.instrument.title, title).split('\n');
    expect(pieces([...text, ...fixed])).toEqual(pieces(paragraphs));
  });

  it('say of each paragraph where it comes from', () => {
    const { body } = printedReport(reportDocument());
    const places = body.flatMap((block) => (block.kind === 'paragraph' ? [block.place] : []));
    expect(places.filter((place) => place !== null)).toEqual([
      { section: 'direction', block: 0 },
      { section: 'dams', block: 0 },
    ]);
  });

  it('keep every word under the number that comes later', () => {
    const report = reportDocument();
    const on = CivilDate.parse('2026-07-23');
    const numbered = numberedReport(report, { number: '7/BC-SNNMT', on });
    expect(reportText(numbered)).toBe(
      reportText(report)
        .replace(/^Số:.*$/m, 'Số: 07/BC-SNNMT')
        .replace(/^Sông Hương, .*$/m, 'Sông Hương, ngày 23 tháng 7 năm 2026'),
    );
    expect(numberedReport(report, { number: '12', on }).instrument.symbol).toBe('BC-SNNMT');
  });
});
