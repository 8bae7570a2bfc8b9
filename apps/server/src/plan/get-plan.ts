import { readCalendars } from '@dondoc/db/night';
import {
  changesOf,
  countDifficulties,
  findPlan,
  groupStandings,
  placesOf,
  planParties,
  readDutyMatters,
  readEditions,
  readPlanFindings,
  readPlanNames,
  readPlanRules,
  readPlanTargets,
  readPlanTasks,
} from '@dondoc/db/stores';
import type { EditionLine, Plan, PlanTarget, PlanTask } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import { earlierOf } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import { instrumentState } from '@dondoc/domain/plan';
import type { InstrumentLife } from '@dondoc/domain/plan';
import { cellsOfPlan, registerState } from '@dondoc/domain/register';
import { allocationGaps, foundTogether, sharesAt, targetStanding } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { guarded } from '../trpc.ts';
import { askWrite } from './ask-write.ts';
import { pagesShown } from './pages-shown.ts';
import { taskShown } from './task-shown.ts';

/**
 * A plan with its text, its tasks and duties in the state they have today, why each is due when it is, what who asks may do about
 * it, its rules, targets and findings, and the official table. States are derived here by the domain's rules; none is stored. A closed
 * register stands as it stood on the day of its closing (`asOf`).
 */
export const getPlan = guarded('plan.see')
  .input(z.object({ planId: PlanId }))
  .query(async ({ ctx, input: { planId } }) => {
    const { kysely } = ctx.db;
    const scope = ctx.scope();
    const plan = await findPlan(kysely, scope, planId, ctx.today);
    const parties = plan && (await planParties(kysely, planId));
    if (!plan || !parties) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
    const tasks = await readPlanTasks(kysely, scope, planId, plan.edition.id);
    const duties = tasks.flatMap((task) => task.duties);
    const groups = await groupStandings(
      kysely,
      duties.flatMap(({ groupId, ...duty }) => (groupId === null ? [] : [{ ...duty, groupId }])),
    );
    const editions = await readEditions(kysely, scope, planId);
    const matters = await readDutyMatters(kysely, scope, planId);
    const bodies = [...parties.bodies, ...[...groups.values()].flatMap(({ members }) => members)];
    const places = await placesOf(kysely, [...new Set([...parties.keepers, ...bodies])]);
    const keepers = places.filter(({ agencyId }) => parties.keepers.includes(agencyId));
    const { grants } = ctx.session;
    const today = plan.closedOn === null ? ctx.today : earlierOf(ctx.today, plan.closedOn);
    const kept = { kind: 'plan', bodies: [], keepers, planId } as const;
    const reader = {
      grants,
      recordsEvents: may(grants, 'task.record-event', kept),
      places,
      keepers,
      calendars: await readCalendars(kysely),
      today,
    };
    return {
      plan,
      editions,
      tasks: tasks.map((task) => taskShown(task, plan, { groups, matters }, reader)),
      rules: await readPlanRules(kysely, scope, planId),
      targets: (await readPlanTargets(kysely, scope, planId)).map((target) => ({
        ...target,
        standing: targetStanding(target.target, ofTheWhole(target), today),
        ...sharesShown(target, today),
      })),
      findings: await readPlanFindings(kysely, scope, planId),
      difficulties: await countDifficulties(kysely, scope, planId),
      names: await readPlanNames(kysely, scope, planId),
      six: cellsOfPlan(tasks.map(counted), duties, today),
      asOf: today,
      pages: await pagesShown(ctx.db, plan, { scope, grants, places, today }),
      instrument: instrumentState(lifeOf(plan, editions), ctx.today),
      register: registerState({ inForce: true, closedOn: plan.closedOn }, ctx.today),
      may: {
        writeRules: may(grants, 'rule.write', kept),
        switchByReference:
          may(grants, 'task.switch-by-reference', kept) &&
          askWrite(plan, 'task.switch-by-reference', ctx.today).ok,
        askOwnPlan:
          may(grants, 'task.ask-own-plan', kept) &&
          askWrite(plan, 'task.ask-own-plan', ctx.today).ok,
        amend: may(grants, 'plan.amend', kept) && askWrite(plan, 'plan.amend', ctx.today).ok,
        direct:
          may(grants, 'direction.give', kept) && askWrite(plan, 'direction.give', ctx.today).ok,
        correct:
          may(grants, 'register.correct', kept) && askWrite(plan, 'register.correct', ctx.today).ok,
        noteFindings: may(grants, 'finding.note', kept),
        recordAcknowledgement:
          may(grants, 'plan.record-acknowledgement', kept) &&
          askWrite(plan, 'plan.record-acknowledgement', ctx.today).ok,
        carry: may(grants, 'plan.carry', kept),
        close: may(grants, 'plan.close', kept) && askWrite(plan, 'close', ctx.today).ok,
        writeTargets:
          may(grants, 'target.write', kept) && askWrite(plan, 'target.record-figure', ctx.today).ok,
      },
    };
  });

/** What is known of an imported instrument: that it was issued, until when it is to hold, and what later ones did to it. */
const lifeOf = (
  { instrument, inForceOn }: Plan,
  editions: readonly EditionLine[],
): InstrumentLife => ({
  consultedOn: null,
  submittedOn: null,
  signedOn: instrument.issuedOn ?? inForceOn,
  periodTo: instrument.periodTo,
  changes: changesOf(editions),
});

/** How each body stands with its share, what all have reached together, and the aims that shares do not add up to. */
const sharesShown = ({ target, measured }: PlanTarget, today: CivilDate) => ({
  shares: (target.allocation?.shares ?? []).map(({ agencyId, series }) => ({
    agencyId,
    standing: targetStanding(
      { comparator: target.comparator, series },
      measured.filter((one) => one.agencyId === agencyId),
      today,
    ),
  })),
  together: foundTogether(target, measured, today),
  /** Of aims that are allocated at all. */
  gaps: allocationGaps(target).filter(({ aim }) => sharesAt(target, aim.by).length > 0),
});

const ofTheWhole = ({ measured }: PlanTarget) =>
  measured.filter(({ agencyId }) => agencyId === null);

const counted = ({ id, timing }: PlanTask) => ({
  id,
  parentId: null,
  timing: timing.kind,
  endedOn: null,
});
