import type { PaperBlock, ReportDocument, PaperPart } from '@dondoc/domain/reporting';
import type { FileChild } from 'docx';
import { foot } from './foot.ts';
import { addressees, head, title } from './head.ts';
import { legalBases } from './legal-bases.ts';
import { TEXT_WIDTH } from './page.ts';
import { paper } from './paper.ts';
import { bodyParagraph, headingParagraph, space } from './paragraph.ts';
import { REPORT_TYPE } from './printed-report.ts';
import { roman } from './roman.ts';
import { ruledTable } from './ruled-table.ts';
import { STANDING_HEADING, standingSentences, standingTable } from './standing.ts';
import { ended, lines } from './words.ts';

/**
 * Writes an official report (báo cáo) as .docx in the layout of Decree 30/2020/NĐ-CP, Appendix I. What the records
 * office adds later (number, day, signature) is left blank; no name of a person is written. Bodies that have not
 * reported stand in a section of their own, after the last one given. A draft says so under its number. Equal reports give
 * equal bytes.
 *
 * @example
 * await writeFile('bao-cao.docx', await writeReport(ReportDocument.parse(report)));
 */
export async function writeReport(
  report: ReportDocument,
  { draft = false }: { readonly draft?: boolean } = {},
): Promise<Uint8Array> {
  const { instrument } = report;
  return paper({
    title: instrument.title,
    issuer: instrument.issuers.join(', '),
    children: [
      head(instrument, draft),
      ...title(REPORT_TYPE, instrument.title, TEXT_WIDTH),
      ...addressees(report.addressees),
      ...legalBases(instrument.legalBases),
      ...report.opening.flatMap(paragraphs),
      ...report.sections.flatMap(section),
      ...standing(report),
      ...(report.closing === null
        ? []
        : [bodyParagraph(ended(report.closing, './.'), { keepNext: true })]),
      space(240),
      foot(instrument),
    ],
  });
}

const paragraphs = (text: string): FileChild[] => lines(text).map((part) => bodyParagraph(part));

const block = (content: PaperBlock): FileChild[] =>
  content.kind === 'paragraph' ? paragraphs(content.text) : [space(120), ruledTable(content)];

function section(content: ReportDocument['sections'][number], at: number): FileChild[] {
  const part = (inner: PaperPart, place: number): FileChild[] => [
    headingParagraph(inner.heading, 1, { kind: 'typed', text: `${place + 1}.` }),
    ...inner.blocks.flatMap(block),
  ];
  return [
    headingParagraph(content.heading, 0, { kind: 'typed', text: `${roman(at + 1)}.` }),
    ...content.blocks.flatMap(block),
    ...content.parts.flatMap(part),
  ];
}

function standing({ sections, standing: given }: ReportDocument): FileChild[] {
  if (given === null) return [];
  const table = standingTable(given);
  return [
    headingParagraph(STANDING_HEADING, 0, {
      kind: 'typed',
      text: `${roman(sections.length + 1)}.`,
    }),
    ...standingSentences(given).map((text) => bodyParagraph(text)),
    ...(table === null ? [] : [space(120), ruledTable(table)]),
  ];
}
