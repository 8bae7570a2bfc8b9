import type { FileChild, INumberingOptions } from 'docx';
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import { foot } from './foot.ts';
import { head, title } from './head.ts';
import { legalBases } from './legal-bases.ts';
import { BODY, SIZE, TEXT_WIDTH } from './page.ts';
import { paper } from './paper.ts';
import { bodyParagraph, headingParagraph, space } from './paragraph.ts';
import type { Label } from './paragraph.ts';
import type { PlanDocument } from './plan-document.ts';
import { planLines } from './plan-lines.ts';
import type { PlanLine } from './plan-lines.ts';
import { planTable } from './plan-table.ts';
import { ruledTable } from './ruled-table.ts';

const OUTLINE = 'outline';
const BULLETS = 'bullets';

/**
 * Writes a plan (kế hoạch) as .docx in the layout of Decree 30/2020/NĐ-CP, Appendix I. With `numbering: 'automatic'` the
 * labels I., 1., - and + are Word's own lists and stand nowhere in the text. Equal plans give equal bytes.
 *
 * @example
 * await writeFile('ke-hoach.docx', await writePlan(samplePlan(today).document));
 */
export async function writePlan(plan: PlanDocument): Promise<Uint8Array> {
  const { instrument } = plan;
  const body = planLines(plan);
  return paper({
    title: instrument.title,
    issuer: instrument.issuers.join(', '),
    numbering: NUMBERING,
    children: [
      head(instrument),
      ...title('KẾ HOẠCH', instrument.title, TEXT_WIDTH),
      ...legalBases(instrument.legalBases),
      ...body.flatMap((line, at) => printed(line, plan.numbering, at === body.length - 1)),
      space(240),
      foot(instrument),
    ],
  });
}

function printed(
  line: PlanLine,
  numbering: PlanDocument['numbering'],
  keepNext: boolean,
): FileChild[] {
  if (line.kind === 'table') return [space(120), ruledTable(planTable(line.rows))];
  const label = labelOf(line, numbering);
  if (line.kind === 'section') return [headingParagraph(line.text, 0, label)];
  if (line.kind === 'heading') return [headingParagraph(line.text, 1, label)];
  return [bodyParagraph(line.text, { label, keepNext })];
}

function labelOf(
  line: Exclude<PlanLine, { kind: 'table' }>,
  numbering: PlanDocument['numbering'],
): Label {
  if (line.label === null) return { kind: 'none' };
  if (numbering === 'typed') return { kind: 'typed', text: line.label };
  const reference = line.kind === 'bullet' || line.kind === 'inner' ? BULLETS : OUTLINE;
  const level = line.kind === 'section' || line.kind === 'bullet' ? 0 : 1;
  return { kind: 'list', reference, level };
}

/** The label takes the weight of its paragraph: bold before a heading, plain before a sentence. */
const listLevel = (
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) => ({
  level,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.SPACE,
  style: {
    run: { size: SIZE.body },
    paragraph: { indent: { left: 0, firstLine: BODY.firstLine } },
  },
});

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: OUTLINE,
      levels: [
        listLevel(0, LevelFormat.UPPER_ROMAN, '%1.'),
        listLevel(1, LevelFormat.DECIMAL, '%2.'),
      ],
    },
    {
      reference: BULLETS,
      levels: [listLevel(0, LevelFormat.BULLET, '-'), listLevel(1, LevelFormat.BULLET, '+')],
    },
  ],
};
