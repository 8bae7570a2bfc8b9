import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, DutyId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import { AMENDED_STEP, DIRECTED_STEP } from '@dondoc/domain/night';
import type { NightPlanFacts, Subject } from '@dondoc/domain/night';
import { Period } from '@dondoc/domain/period';
import { DeadlineStep, ReportingRule } from '@dondoc/domain/reporting';
import { TaskSource } from '@dondoc/domain/task';
import type { DirectionSource } from '@dondoc/domain/task';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { nightPlans } from './facts.ts';
import { CORRECTION } from './ledger.ts';
import { noticesOf } from './outbox.ts';
import type { OutboxRow } from './outbox.ts';
import { dutySubjects, obligationSubjects } from './subjects.ts';

/** One thing that a letter tells, with the words of the paper about it. */
export interface LetterItem {
  readonly subject: Subject;
  readonly bodyName: string;
  readonly plan: NightPlanFacts & {
    readonly numberSymbol: string | null;
    readonly title: string;
  };
  readonly what:
    | { readonly kind: 'report'; readonly name: string; readonly period: Period }
    | { readonly kind: 'task'; readonly label: string; readonly wording: string };
  /** The words of the paper that set the date. */
  readonly source: string | null;
  readonly nominalDue: CivilDate | null;
  /** A date of which its body was told before and that was a mistake; null where none was. */
  readonly withdrawnDue: CivilDate | null;
  /** The number of the instrument that changed the duty, where the letter tells that; else null. */
  readonly amendedBy: string | null;
  /** The direction that the task comes from; null of what the paper words. */
  readonly direction: DirectionSource | null;
  /** Whether the letter tells of the direction for the first time. */
  readonly newlyDirected: boolean;
}

/** What a letter is written from: everything the ledger tells its recipient, each thing once, as it stands now. */
export async function letterItems(
  kysely: Kysely<Database>,
  letter: OutboxRow,
): Promise<readonly LetterItem[]> {
  const notices = await noticesOf(kysely, letter);
  const idsOf = (kind: string) => [
    ...new Set(notices.filter((n) => n.subject_kind === kind).map((n) => n.subject_id)),
  ];
  const withdrawn = new Map(
    notices
      .filter(({ step }) => step === CORRECTION)
      .map(({ subject_id, threshold }) => [subject_id, threshold]),
  );
  const ofStep = (wanted: string) =>
    new Set(notices.filter(({ step }) => step === wanted).map(({ subject_id }) => subject_id));
  const amended = ofStep(AMENDED_STEP);
  const directed = ofStep(DIRECTED_STEP);
  const bodies = new Map(notices.map((notice) => [notice.subject_id, notice.agency_id]));
  const reports = await reportItems(kysely, idsOf('obligation'));
  const tasks = await taskItems(kysely, idsOf('duty'));
  const items = [...reports, ...tasks];
  const plans = await planFacts(kysely, new Set(items.map(({ subject }) => subject.facts.planId)));
  const names = await bodyNames(kysely, [...bodies.values()]);
  return items.map(({ changedBy, ...item }) => {
    const { id, planId } = item.subject.facts;
    const plan = plans.get(planId);
    const bodyName = names.get(bodies.get(id) ?? '');
    if (!plan || bodyName === undefined) throw new Error(`letter ${letter.id}: ${id} is of nobody`);
    return {
      ...item,
      plan,
      bodyName,
      withdrawnDue: withdrawn.get(id) ?? null,
      amendedBy: amended.has(id) ? changedBy : null,
      newlyDirected: directed.has(id),
    };
  });
}

/** A thing by itself, with the number of the instrument that changed it last. */
interface Told extends Omit<
  LetterItem,
  'plan' | 'bodyName' | 'withdrawnDue' | 'amendedBy' | 'newlyDirected'
> {
  readonly changedBy: string | null;
}

async function reportItems(
  kysely: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly Told[]> {
  const subjects = await obligationSubjects(kysely, ids);
  const rows = await kysely
    .selectFrom('obligation')
    .innerJoin('rule', 'rule.id', 'obligation.origin_id')
    .select(['obligation.id', 'obligation.period', 'obligation.nominal_due'])
    .select(['obligation.explanation', 'rule.content'])
    .where('obligation.id', '=', sql<ObligationId>`any(${ids}::uuid[])`)
    .orderBy('obligation.current_due')
    .orderBy('obligation.id')
    .execute();
  return rows.flatMap((row) => {
    const kept = subjects.get(row.id);
    if (!kept) return [];
    const steps = DeadlineStep.array().parse(row.explanation ?? []);
    const sentence = steps.find((step) => step.step === 'sentence');
    return {
      subject: kept.subject,
      what: {
        kind: 'report',
        name: ReportingRule.parse(row.content).name,
        period: Period.parse(row.period),
      },
      source: sentence?.wording ?? null,
      nominalDue: row.nominal_due,
      changedBy: null,
      direction: null,
    };
  });
}

async function taskItems(
  kysely: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly Told[]> {
  const subjects = await dutySubjects(kysely, ids);
  const rows = await kysely
    .selectFrom('duty')
    .innerJoin('task', 'task.id', 'duty.task_id')
    .innerJoin('task_text', (join) =>
      join
        .onRef('task_text.task_id', '=', 'duty.task_id')
        .onRef('task_text.edition_id', '=', 'duty.edition_id'),
    )
    .innerJoin('edition', 'edition.id', 'duty.edition_id')
    .select(['duty.id', 'task_text.label', 'task_text.wording', 'task_text.timing_wording'])
    .select(['duty.ended_reason', 'task.source'])
    .select(sql<string | null>`edition.amendment #>> '{paper,numberSymbol}'`.as('amended_by'))
    .where('duty.id', '=', sql<DutyId>`any(${ids}::uuid[])`)
    .orderBy('duty.current_due')
    .orderBy('task.position')
    .orderBy('duty.id')
    .execute();
  return rows.flatMap((row) => {
    const kept = subjects.get(row.id);
    if (!kept) return [];
    const source = TaskSource.parse(row.source);
    return {
      subject: kept.subject,
      direction: source.kind === 'direction' ? source.document : null,
      what: { kind: 'task', label: row.label, wording: row.wording },
      source: row.timing_wording,
      nominalDue: null,
      changedBy: row.ended_reason ?? row.amended_by,
    };
  });
}

async function planFacts(
  kysely: Kysely<Database>,
  ids: ReadonlySet<PlanId>,
): Promise<ReadonlyMap<PlanId, LetterItem['plan']>> {
  const facts = await nightPlans(kysely, ids);
  const rows = await kysely
    .selectFrom('plan')
    .select(['id', 'number_symbol', 'title'])
    .where('id', '=', sql<PlanId>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(
    rows.flatMap(({ id, number_symbol, title }): [PlanId, LetterItem['plan']][] => {
      const plan = facts.get(id);
      return plan ? [[id, { ...plan, numberSymbol: number_symbol, title }]] : [];
    }),
  );
}

async function bodyNames(
  kysely: Kysely<Database>,
  ids: readonly (AgencyId | null)[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await kysely
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('id', '=', sql<AgencyId>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
