import { printDocumentNumber } from '@dondoc/domain/plan';
import type { DocumentNumber, Instrument } from '@dondoc/domain/plan';
import type { Paragraph, Table } from 'docx';
import { AlignmentType } from 'docx';
import { balancedLines } from './balanced-lines.ts';
import { borderlessTable } from './borderless-table.ts';
import { blankDate, longDate } from './official-date.ts';
import { HEAD_COLUMNS, RULE_SHARE, SIZE } from './page.ts';
import { blankRun, centred, centredLines, framedRun, line, rule, run } from './paragraph.ts';
import { textWidth } from './text-width.ts';
import { capitals, ended, words } from './words.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The number and symbol as printed; a missing number leaves room to write it. */
export const numberAndSymbol = ({ number, symbol }: DocumentNumber): string =>
  printDocumentNumber(
    { number: number && words(number), symbol: symbol && words(symbol) },
    '\u00a0'.repeat(7),
  );

/** Place and date as printed, without its place where none is given. */
export function placeAndDate(
  instrument: Pick<Instrument, 'place' | 'issuedOn' | 'issuedMonth'>,
): string {
  const date =
    instrument.issuedOn === null
      ? blankDate(instrument.issuedMonth)
      : longDate(instrument.issuedOn);
  return instrument.place === null ? date : `${words(instrument.place)}, ${date}`;
}

/** Boxes 1 to 4: superior and issuer with the number on the left, nation, motto and date on the right; a draft says so under its number. */
export function head(instrument: Instrument, draft = false): Table {
  const [left, right] = HEAD_COLUMNS;
  const broken = (name: string) => balancedLines(capitals(name), SIZE.issuer, left - 120);
  const issuers = instrument.issuers.map(broken);
  const widest = Math.max(0, ...issuers.flat().map((part) => textWidth(part, SIZE.issuer)));
  return borderlessTable(HEAD_COLUMNS, [
    [
      [
        ...(instrument.superior === null
          ? []
          : [centredLines(broken(instrument.superior), { size: SIZE.issuer })]),
        ...issuers.map((parts) => centredLines(parts, { bold: true, size: SIZE.issuer })),
        rule(widest * RULE_SHARE, left),
      ],
      [
        centred(NATION, { bold: true, size: SIZE.nation }),
        centred(MOTTO, { bold: true, size: SIZE.motto }),
        rule(textWidth(MOTTO, SIZE.motto), right),
      ],
    ],
    [
      [
        line(
          [
            run('Số:', { size: SIZE.number }),
            blankRun(` ${numberAndSymbol(instrument)}`, { size: SIZE.number }),
          ],
          { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 0 } },
        ),
        ...(draft ? [draftMark()] : []),
      ],
      [
        line([blankRun(placeAndDate(instrument), { italics: true, size: SIZE.placeAndDate })], {
          alignment: AlignmentType.CENTER,
          spacing: { before: 60, after: 0 },
        }),
      ],
    ],
  ]);
}

/** "DỰ THẢO" in a frame, where offices stamp it; nothing that was approved carries it. */
const draftMark = (): Paragraph =>
  line([framedRun(' DỰ THẢO ', { bold: true, size: SIZE.number })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 0 },
  });

/** Box 5a: the type of document and its subject, with the rule under them. `column` is the page's text width. */
export function title(type: string, subject: string, column: number): Paragraph[] {
  // A subject narrower than the page reads best a little inside it.
  const parts = subject
    .split('\n')
    .flatMap((part) => balancedLines(words(part), SIZE.title, column * 0.9));
  const widest = Math.max(0, ...parts.map((part) => textWidth(part, SIZE.title)));
  return [
    centred(type, { bold: true, size: SIZE.title }, 360),
    centredLines(parts, { bold: true, size: SIZE.title }),
    rule(widest * RULE_SHARE, column),
  ];
}

/** Box 9a: one addressee on the line of "Kính gửi:", several as a list that ends with a full stop. */
export function addressees(names: readonly string[]): Paragraph[] {
  const style = { size: SIZE.body };
  const [first] = names;
  if (first === undefined) return [];
  if (names.length === 1) return [centred(`Kính gửi: ${ended(first, '.')}`, style, 240)];
  return [
    line([run('Kính gửi:', style)], { indent: { left: 1700 }, spacing: { before: 240, after: 0 } }),
    ...names.map((name, at) =>
      line([run(`- ${ended(name, at === names.length - 1 ? '.' : ';')}`, style)], {
        indent: { left: 2900, hanging: 160 },
        spacing: { before: 60, after: 0 },
      }),
    ),
  ];
}
