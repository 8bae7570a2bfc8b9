import type { Instrument } from '@dondoc/domain/plan';
import type { Paragraph, Table } from 'docx';
import { balancedLines } from './balanced-lines.ts';
import { borderlessTable } from './borderless-table.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { centred, centredLines, line, run } from './paragraph.ts';
import { capitals, ended, words } from './words.ts';

const LEFT = Math.round(TEXT_WIDTH * 0.48);
/** Room for the signature and seal, in twips. */
const SIGNATURE_SPACE = 1500;
const IN_PLACE_OF = /^(KT|Q|TL|TUQ|TM)\./u;

/**
 * Which positions stand above the signature and which below it. Above: those that say for whom one signs ("KT. CHỦ
 * TỊCH") and the first that does not; below: the office that a committee's head holds elsewhere.
 *
 * @example
 * signaturePositions(['TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND TỈNH']);
 * // { above: ['TRƯỞNG BAN'], below: ['PHÓ CHỦ TỊCH UBND TỈNH'] }
 */
export function signaturePositions(positions: readonly string[]): {
  above: string[];
  below: string[];
} {
  const own = positions.findIndex((position) => !IN_PLACE_OF.test(position.trim()));
  const last = own < 0 ? positions.length : own + 1;
  return { above: positions.slice(0, last), below: positions.slice(last) };
}

/** The list of recipients as printed, "- ...;" with "." after the last. */
export const recipientLines = (recipients: Instrument['recipients']): string[] =>
  recipients.map(({ text, purpose }, at) => {
    const bare = words(text).replace(/^-\s*/, '');
    const name = purpose === null ? bare : `${bare} (${words(purpose)})`;
    return `- ${ended(name, at === recipients.length - 1 ? '.' : ';')}`;
  });

/** Boxes 7 and 9b: recipients on the left, authority, positions and room for the signature on the right, no name. */
export function foot(instrument: Instrument): Table {
  return borderlessTable(
    [LEFT, TEXT_WIDTH - LEFT],
    [[recipients(instrument), signature(instrument)]],
  );
}

const recipients = (instrument: Instrument): Paragraph[] =>
  instrument.recipients.length === 0
    ? [line([])]
    : [
        line([run('Nơi nhận:', { bold: true, italics: true, size: SIZE.recipientsLabel })]),
        ...recipientLines(instrument.recipients).map((text) =>
          line([run(text, { size: SIZE.recipients })], { indent: { left: 110, hanging: 110 } }),
        ),
      ];

const printed = (text: string) =>
  balancedLines(capitals(text), SIZE.signature, TEXT_WIDTH - LEFT - 120);

function signature({ authority, positions }: Instrument): Paragraph[] {
  const style = { bold: true, size: SIZE.signature };
  const { above, below } = signaturePositions(positions);
  const head = [...(authority === null ? [] : [authority]), ...above].map(printed);
  const [office, ...more] = below.map(printed);
  return [
    ...head.map((parts) => centredLines(parts, style)),
    centredLines(office ?? [''], style, SIGNATURE_SPACE),
    ...more.map((parts) => centredLines(parts, style)),
    centred('', style),
  ];
}
