import { indexFrame } from '@dondoc/db/night';
import type { IndexFrame } from '@dondoc/db/night';
import { findPlan, readPeriodReports, readPlanTasks } from '@dondoc/db/stores';
import type { Consolidation, Obligation, Plan, Submission } from '@dondoc/db/stores';
import { scopeFor } from '@dondoc/domain/agency';
import type { Grant } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { cellsOfPlan, SIX_CELLS, tasksByCell } from '@dondoc/domain/register';
import { bodyStanding, obligationState } from '@dondoc/domain/reporting';
import type {
  DatedReport,
  ObligationState,
  PlanFigures,
  ReportStanding,
} from '@dondoc/domain/reporting';

/** A connection or a transaction to read with. */
export type Reading = Parameters<typeof findPlan>[0];

/** One body of which the period's report is expected, as it stands today. */
export interface BodyReport extends DatedReport {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  readonly submission: Submission | null;
}

/** What a period has brought in so far. */
export interface PeriodInHand {
  /** In the order of the registry; who is exempt or excused is not expected. */
  readonly bodies: readonly BodyReport[];
  /** In which a command writes new facts of these obligations. */
  readonly frame: IndexFrame;
}

/** Reads who has sent what for a period, within what the grants let read. */
export async function periodInHand(
  kysely: Reading,
  grants: readonly Grant[],
  { planId, ruleId, periodKey }: Pick<Consolidation, 'planId' | 'ruleId' | 'periodKey'>,
  today: CivilDate,
): Promise<PeriodInHand> {
  const frame = await indexFrame(kysely, planId, today);
  const steps = frame.plan.escalation.report;
  const readable = scopeFor(grants, 'submission.see');
  const reports = await readPeriodReports(kysely, readable, { ruleId, periodKey });
  const bodies = reports.flatMap(({ obligation, agencyName, submission }): BodyReport[] => {
    const { agencyId } = obligation;
    const calendar = frame.calendars.of(agencyId);
    const state = obligationState(obligation, { calendar, steps }, today);
    const standing = bodyStanding(state);
    const figuresOn = obligation.windowTo ?? submission?.receivedOn ?? today;
    return standing
      ? [{ agencyId, agencyName, standing, submission, obligation, state, figuresOn }]
      : [];
  });
  return { bodies, frame };
}

/** The same as the paper says it: names in the order of the registry. */
export function standingInWords(bodies: readonly BodyReport[], asOf: CivilDate): ReportStanding {
  const names = (has: (body: BodyReport) => boolean) =>
    bodies.filter(has).map(({ agencyName }) => agencyName);
  return {
    asOf,
    expected: bodies.length,
    missing: names(({ standing }) => standing === 'missing'),
    askedMore: names(({ standing }) => standing === 'asked-for-more'),
    nil: names(
      ({ standing, submission }) => standing === 'received' && (submission?.content.nil ?? false),
    ),
  };
}

/** The plan that is reported on, where the grants let read it. */
export const planInHand = (
  kysely: Reading,
  grants: readonly Grant[],
  { planId }: Pick<Consolidation, 'planId'>,
  today: CivilDate,
): Promise<Plan | null> => findPlan(kysely, scopeFor(grants, 'plan.see'), planId, today);

/** The official table of a plan on a day, each cell with the labels of its tasks. */
export async function figuresOf(
  kysely: Reading,
  grants: readonly Grant[],
  { id, edition }: Plan,
  today: CivilDate,
): Promise<PlanFigures> {
  const tasks = await readPlanTasks(kysely, scopeFor(grants, 'plan.see'), id, edition.id);
  const duties = tasks.flatMap((task) => task.duties);
  const counted = tasks.map(({ id: taskId, timing }) => ({
    id: taskId,
    parentId: null,
    timing: timing.kind,
    endedOn: null,
  }));
  const cells = tasksByCell(counted, duties, today);
  const labels = new Map(tasks.map((task) => [task.id, task.label]));
  return {
    asOf: today,
    cells: SIX_CELLS.map((cell) => ({
      cell,
      tasks: cells[cell].map((taskId) => labels.get(taskId) ?? ''),
    })),
    requests: cellsOfPlan(counted, duties, today).requests,
  };
}
