import type { PaperBlock, PaperPart, ReportDocument } from '@dondoc/domain/reporting';
import { recipientLines, signaturePositions } from './foot.ts';
import { numberAndSymbol, placeAndDate } from './head.ts';
import { legalBasisLines } from './legal-bases.ts';
import { roman } from './roman.ts';
import type { TableOfWords } from './ruled-table.ts';
import { STANDING_HEADING, standingSentences, standingTable } from './standing.ts';
import { capitals, ended, lines, words } from './words.ts';

/** Where words of the page come from: a section of the report and the place of the block in it. */
export interface PrintedPlace {
  readonly section: string;
  readonly block: number;
}

/** One piece of the body, as printed. */
export type PrintedBlock =
  | {
      readonly kind: 'heading';
      readonly depth: 0 | 1;
      readonly text: string;
      /** The section or part under it; null over what the writer adds. */
      readonly section: string | null;
    }
  | {
      readonly kind: 'paragraph';
      readonly lines: readonly string[];
      readonly place: PrintedPlace | null;
    }
  | { readonly kind: 'table'; readonly table: TableOfWords };

/** A report in the words that stand on paper, piece by piece; lines are broken by whoever sets them. */
export interface PrintedReport {
  readonly superior: string | null;
  readonly issuers: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly type: string;
  readonly title: readonly string[];
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly body: readonly PrintedBlock[];
  readonly recipients: readonly string[];
  /** Over the room for the signature: for whom one signs, and as what. */
  readonly signedAbove: readonly string[];
  readonly signedBelow: readonly string[];
}

export const REPORT_TYPE = 'BÁO CÁO';

/**
 * The words of a report as `writeReport` sets them: for a page on a screen, and for the text that approval freezes.
 *
 * @example
 * printedReport(report).number; // 'Số:        /BC-SNNMT' with the blank in no-break spaces
 */
export function printedReport(report: ReportDocument): PrintedReport {
  const { instrument, addressees } = report;
  const { above, below } = signaturePositions(instrument.positions);
  return {
    superior: instrument.superior === null ? null : capitals(instrument.superior),
    issuers: instrument.issuers.map(capitals),
    number: `Số: ${numberAndSymbol(instrument)}`,
    placeAndDate: placeAndDate(instrument),
    type: REPORT_TYPE,
    title: instrument.title.split('\n').map(words),
    addressees: addressees.map((name, at) =>
      addressees.length === 1
        ? ended(name, '.')
        : `- ${ended(name, at === addressees.length - 1 ? '.' : ';')}`,
    ),
    legalBases: legalBasisLines(instrument.legalBases),
    body: printedBody(report),
    recipients: recipientLines(instrument.recipients),
    signedAbove: [...(instrument.authority === null ? [] : [instrument.authority]), ...above].map(
      capitals,
    ),
    signedBelow: below.map(capitals),
  };
}

const plain = (text: string): PrintedBlock => ({
  kind: 'paragraph',
  lines: lines(text),
  place: null,
});

function printedBody({ opening, sections, standing, closing }: ReportDocument): PrintedBlock[] {
  const table = standing && standingTable(standing);
  return [
    ...opening.map(plain),
    ...sections.flatMap((section, at) => [
      heading(0, `${roman(at + 1)}. ${capitals(section.heading)}`, section.key),
      ...printedBlocks(section),
      ...section.parts.flatMap((part, place) => [
        heading(1, `${place + 1}. ${words(part.heading)}`, part.key),
        ...printedBlocks(part),
      ]),
    ]),
    ...(standing === null
      ? []
      : [
          heading(0, `${roman(sections.length + 1)}. ${capitals(STANDING_HEADING)}`),
          ...standingSentences(standing).map(plain),
        ]),
    ...(table === null ? [] : [{ kind: 'table' as const, table }]),
    ...(closing === null ? [] : [plain(ended(closing, './.'))]),
  ];
}

const heading = (depth: 0 | 1, text: string, section: string | null = null): PrintedBlock => ({
  kind: 'heading',
  depth,
  text,
  section,
});

const printedBlocks = ({ key, blocks }: Pick<PaperPart, 'key' | 'blocks'>): PrintedBlock[] =>
  blocks.map((block: PaperBlock, at) =>
    block.kind === 'table'
      ? { kind: 'table', table: block }
      : { kind: 'paragraph', lines: lines(block.text), place: { section: key, block: at } },
  );

/**
 * A report as plain text, a line for each paragraph or cell: what approval freezes and its hash proves.
 *
 * @example
 * createHash('sha256').update(reportText(report)).digest('hex');
 */
export function reportText(report: ReportDocument): string {
  const page = printedReport(report);
  const body = page.body.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return block.lines;
    return [block.table.columns.map(({ title }) => title), ...block.table.rows]
      .flat()
      .flatMap((cell) => (lines(cell).length === 0 ? [''] : lines(cell)));
  });
  return [
    page.superior ?? '',
    ...page.issuers,
    page.number,
    page.placeAndDate,
    page.type,
    ...page.title,
    ...page.addressees,
    ...page.legalBases,
    ...body,
    ...page.recipients,
    ...page.signedAbove,
    ...page.signedBelow,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
