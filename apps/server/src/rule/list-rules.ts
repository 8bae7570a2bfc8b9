import { ruleFrame, standingPeriods } from '@dondoc/db/night';
import { listRules as readRules } from '@dondoc/db/stores';
import { PlanId, RuleId } from '@dondoc/domain/kernel';
import {
  endsBeforeIssue,
  periodDeadlines,
  reportersOn,
  upcomingPeriods,
} from '@dondoc/domain/reporting';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';
import { namesIn } from './rule-parties.ts';

const After = z.object({ position: z.int(), id: RuleId });

/**
 * The rules of a plan in their order, each with how many bodies report under it today, the next report that is due, and how many
 * obligations it has made. `namedBeforeIssue` is the period that the sentence names although it ended before the plan was issued
 * (decision D7), until it is read as another.
 */
export const listRules = guarded('rule.see')
  .input(z.object({ planId: PlanId, limit: PageLimit, after: After.nullish() }))
  .query(async ({ ctx, input: { planId, limit, after } }) => {
    const { kysely } = ctx.db;
    ctx.permit(await planTarget(ctx, planId));
    const frame = await ruleFrame(kysely, planId);
    if (!frame) throw refused({ code: 'not-found', facts: { kind: 'plan' } });
    const page = await readRules(kysely, ctx.scope(), planId, { limit, after });
    const standing = Map.groupBy(
      await standingPeriods(
        kysely,
        page.items.map(({ id }) => id),
      ),
      ({ ruleId }) => ruleId,
    );
    return {
      items: page.items.map((rule) => {
        const { siblings, context } = frame.around(rule);
        const named = rule.merged?.period ?? null;
        const reporters = reportersOn(rule, frame.reporters, ctx.today);
        const next = upcomingPeriods(rule, siblings, context, ctx.today, 2).find(
          ({ replacedBy }) => replacedBy === null,
        );
        return {
          rule,
          reporters: reporters.length,
          next: next
            ? {
                ...next,
                deadline: periodDeadlines(rule, next.period, context, reporters).deadline,
              }
            : null,
          obligations: (standing.get(rule.id) ?? []).reduce((sum, { bodies }) => sum + bodies, 0),
          namedBeforeIssue: named && !rule.readAs && endsBeforeIssue(named, context) ? named : null,
        };
      }),
      next: page.next,
      names: await namesIn(kysely, page.items),
    };
  });
