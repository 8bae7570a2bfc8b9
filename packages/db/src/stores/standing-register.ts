import { laterOf } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId, EditionId, PlanId } from '@dondoc/domain/kernel';
import { Instrument } from '@dondoc/domain/plan';
import { PlanSettings } from '@dondoc/domain/register';
import type { AmendedPlan, StandingRegister, StandingTask } from '@dondoc/domain/register';
import { Timing } from '@dondoc/domain/task';
import type { BeforeReading, DutyFacts } from '@dondoc/domain/task';
import type { Kysely } from 'kysely';
import type { Database } from '../tables/index.ts';
import { dutyFactsIn } from './duty-facts.ts';
import { editionsOf } from './edition-store.ts';
import type { EditionLine } from './edition-store.ts';

/** A task of a register, with the version at which it stands. */
interface VersionedTask extends StandingTask {
  readonly position: number;
  readonly version: number;
}

/** What stands of a plan: its register as the newest edition words it, and what decides how it can be amended. */
export interface StandingPlan {
  readonly register: Omit<StandingRegister, 'tasks'> & { readonly tasks: readonly VersionedTask[] };
  readonly amended: AmendedPlan;
  readonly editionId: EditionId;
  readonly number: number;
  readonly before: BeforeReading;
  /** The day whose members belong to a group that the plan names (decision D4). */
  readonly issuedOn: CivilDate;
  readonly issuerId: AgencyId;
  readonly closedOn: CivilDate | null;
  readonly version: number;
}

/** What stands of a plan, in four queries; null where there is no such plan. Ended tasks are left out, ended duties are not. */
export async function readStanding(
  kysely: Kysely<Database>,
  planId: PlanId,
): Promise<StandingPlan | null> {
  const plan = await kysely
    .selectFrom('plan')
    .select(['instrument', 'settings', 'tracked_from', 'in_force_on', 'closed_on', 'version'])
    .select('issuer_id')
    .where('id', '=', planId)
    .executeTakeFirst();
  const editions = await editionsOf(kysely, planId);
  const newest = editions.at(-1);
  if (!plan || !newest) return null;
  const instrument = Instrument.parse(plan.instrument);
  const issuedOn = instrument.issuedOn ?? plan.in_force_on;
  const periodTo = periodOf(instrument, editions);
  return {
    register: { tasks: await readTasks(kysely, planId, newest.id), periodTo },
    amended: {
      life: {
        consultedOn: null,
        submittedOn: null,
        signedOn: issuedOn,
        periodTo: instrument.periodTo,
        changes: changesOf(editions),
      },
      trackedFrom: plan.tracked_from,
      editionFrom: editions.map(({ inForceFrom }) => inForceFrom).reduce(laterOf),
    },
    editionId: newest.id,
    number: newest.number,
    before: PlanSettings.parse(plan.settings).before,
    issuedOn,
    issuerId: plan.issuer_id,
    closedOn: plan.closed_on,
    version: plan.version,
  };
}

/** What later instruments did to one, from which day. */
export const changesOf = (editions: readonly EditionLine[]) =>
  editions.flatMap(({ inForceFrom: from, amendment }) =>
    amendment ? [{ kind: amendment.kind, from, periodTo: amendment.periodTo }] : [],
  );

const periodOf = ({ periodTo }: Instrument, editions: readonly EditionLine[]): CivilDate | null =>
  editions.reduce((to, { amendment }) => amendment?.periodTo ?? to, periodTo);

async function readTasks(
  kysely: Kysely<Database>,
  planId: PlanId,
  editionId: EditionId,
): Promise<readonly VersionedTask[]> {
  const tasks = await kysely
    .selectFrom('task')
    .innerJoin('task_text', 'task_text.task_id', 'task.id')
    .select(['task.id', 'task.position', 'task.version', 'task_text.label', 'task_text.wording'])
    .select('task_text.timing')
    .where('task.plan_id', '=', planId)
    .where('task_text.edition_id', '=', editionId)
    .where('task.ended_on', 'is', null)
    .orderBy('task.position')
    .execute();
  const rows = await kysely
    .selectFrom('duty')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('anchor_start')
    .orderBy('occurrence')
    .orderBy('id')
    .execute();
  const duties = Map.groupBy(rows, (row) => row.task_id);
  return tasks.map(({ timing: kept, ...task }) => {
    const timing = Timing.parse(kept);
    const ofTask = duties.get(task.id) ?? [];
    return {
      ...task,
      timing,
      duties: ofTask.map((row): DutyFacts => dutyFactsIn(row, timing.kind)),
    };
  });
}
