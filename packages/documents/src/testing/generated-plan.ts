import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { FindingCode } from '@dondoc/domain/plan';
import type { PlanExpectations } from '../sample/expectations.ts';
import { monitoringTask } from '../sample/monitoring-task.ts';
import { ownBlock, taskTable } from '../sample/planned-task.ts';
import type { Planned } from '../sample/planned-task.ts';
import { roman } from '../write/roman.ts';
import type { PlanBlock, PlanDocument, PlanSection } from '../write/plan-document.ts';
import { writePlan } from '../write/plan-docx.ts';
import { planText } from '../write/plan-text.ts';
import { capitals } from '../write/words.ts';
import { generatedInstrument } from './generated-instrument.ts';
import { reportSentences } from './generated-rules.ts';
import { bannerItem, deeds, ordinaryItem, tableRow, yearlyItem } from './generated-tasks.ts';
import { ASKED, COMMUNE_GROUP, COMMUNES, DEPARTMENT_GROUP, DEPARTMENTS } from './invented-names.ts';
import { seeded } from './seeded.ts';
import type { Seeded } from './seeded.ts';

/** A plan made from a seed, what a reader should find in it, and whom its groups mean. */
export interface GeneratedPlan {
  readonly seed: number;
  /** The day of issue, also where the paper leaves it blank. Every date of a task lies after it. */
  readonly issuedOn: CivilDate;
  readonly document: PlanDocument;
  readonly expectations: PlanExpectations;
  /** Members of each group by name; the communes stand nowhere in the plan. */
  readonly groupMembers: Readonly<Record<string, readonly string[]>>;
}

/**
 * Makes a plan of an invented province from a seed: bodies, roles, dates, order of blocks, numbering and what is left
 * blank follow from it. It has a window with banner texts, a yearly task, a request, a monthly, a yearly and a merged
 * report, and at least one finding to acknowledge.
 *
 * @example
 * const plan = generatedPlan(20231030);
 * await writeFile('plan.docx', (await generatedFiles(plan)).docx);
 */
export function generatedPlan(seed: number): GeneratedPlan {
  const random = seeded(seed);
  const issuedOn = addDays(CivilDate.parse('2023-03-01'), random.between(0, 1200));
  const bodies = random.draw(DEPARTMENTS, random.between(4, 8));
  const standingAgency = random.pick(bodies);
  const asked = random.pick(ASKED);
  const deed = deeds(random);
  const table = random.chance(0.5) ? tableOf(random, deed, issuedOn, bodies) : null;
  const blocks = blocksOf(random, deed, issuedOn, bodies, asked);
  const made = generatedInstrument(random, issuedOn, standingAgency);
  const reporting = reportSentences(random, { issuedOn, to: made.inText, standingAgency });
  const { instrument } = made;
  const numberBlank =
    instrument.number === null || (instrument.issuedOn !== null && !reporting.mergedBeforeIssue);
  const monitoring = monitoringTask(standingAgency);
  const sections: PlanSection[] = [
    { heading: 'Mục đích, yêu cầu', blocks: PURPOSE.map(bullet) },
    ...(table === null ? [] : [{ heading: 'Nhiệm vụ trọng tâm', blocks: [table.printed] }]),
    { heading: 'Phân công nhiệm vụ', blocks: blocks.map((block) => block.printed) },
    { heading: 'Chế độ báo cáo', blocks: reporting.sentences.map(({ text }) => item(text)) },
    { heading: 'Tổ chức thực hiện', blocks: [item(monitoring.text), item(CLOSING)] },
  ];
  return {
    seed,
    issuedOn,
    document: {
      instrument: { ...instrument, number: numberBlank ? null : instrument.number },
      numbering: random.pick(['typed', 'automatic']),
      opening: [`${made.inText} ban hành Kế hoạch như sau:`],
      sections,
    },
    expectations: {
      issuer: made.issuer,
      standingAgency,
      sections: sections.map(({ heading }, at) => `${roman(at + 1)}. ${capitals(heading)}`),
      bodies: [...bodies, asked],
      groups: [COMMUNE_GROUP, DEPARTMENT_GROUP],
      tasks: [...(table?.tasks ?? []), ...blocks.flatMap((block) => block.tasks), monitoring],
      rules: reporting.sentences.map(({ rule }) => rule),
      findings: [
        ...when(numberBlank, 'number.missing'),
        ...when(instrument.issuedOn === null, 'issued-on.day-missing'),
        ...when(reporting.mergedBeforeIssue, 'report-period.before-issue'),
        'deadline.missing',
      ],
    },
    groupMembers: { [DEPARTMENT_GROUP]: bodies, [COMMUNE_GROUP]: COMMUNES },
  };
}

/** The plan as the two files that a person may drop: a .docx and its plain text. */
export async function generatedFiles(
  plan: GeneratedPlan,
): Promise<{ docx: Uint8Array; text: string }> {
  return { docx: await writePlan(plan.document), text: planText(plan.document) };
}

const when = (holds: boolean, code: FindingCode): FindingCode[] => (holds ? [code] : []);
const bullet = (text: string) => ({ kind: 'bullet', text, inner: [] }) as const;
const item = (text: string) => ({ kind: 'item', text, heading: false, blocks: [] }) as const;

const PURPOSE = [
  'Tạo chuyển biến rõ nét, thiết thực, tiết kiệm trong lĩnh vực của Kế hoạch.',
  'Nội dung công việc gắn với trách nhiệm của từng cơ quan, phù hợp điều kiện thực tế.',
];
const CLOSING =
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về Cơ quan Thường trực để được hướng dẫn.';

const without = (bodies: readonly string[], body: string) =>
  bodies.filter((other) => other !== body);

function tableOf(
  random: Seeded,
  deed: () => string,
  issuedOn: CivilDate,
  bodies: readonly string[],
): Planned<PlanBlock> {
  const leads = random.draw(bodies, random.between(2, 4));
  return taskTable(
    leads.map((lead) => tableRow(random, deed(), issuedOn, lead, without(bodies, lead))),
  );
}

/** A block for each body and the communes, one for the body that is asked, in a new order. */
function blocksOf(
  random: Seeded,
  deed: () => string,
  issuedOn: CivilDate,
  bodies: readonly string[],
  asked: string,
): Planned<PlanBlock>[] {
  const [banners, yearly] = random.draw(bodies, 2);
  const own = [...bodies, COMMUNE_GROUP].map((body) =>
    ownBlock(body, [
      ...Array.from({ length: random.between(1, 3) }, () =>
        ordinaryItem(random, deed(), issuedOn, without(bodies, body)),
      ),
      ...(body === banners ? [bannerItem(random, issuedOn)] : []),
      ...(body === yearly ? [yearlyItem(random, deed())] : []),
    ]),
  );
  const request = ownBlock(asked, [
    {
      role: 'request',
      wording: () => 'Vận động hội viên, đoàn viên và Nhân dân tham gia thực hiện Kế hoạch.',
      timing: { kind: 'none' },
    },
  ]);
  return random.draw([...own, request], own.length + 1);
}
