import { rehearsedRules } from '@dondoc/db/night';
import { findAgencies, findTemplates, planNames } from '@dondoc/db/stores';
import { rehearseRule as rehearse } from '@dondoc/domain/reporting';
import type { NearReport } from '@dondoc/domain/reporting';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';
import { DraftedRule, draftedRule } from './drafted-rule.ts';

/** Bodies without a mailbox that are named, and other rules that are shown. */
const NAMED = 20;
const RULES = 20;

/**
 * What a rule would ask of bodies in the months to come beside all other rules of the registers that its clerk keeps, were it written
 * as given. Nothing is written.
 */
export const rehearseRule = guarded('rule.write')
  .input(DraftedRule)
  .query(async ({ ctx, input }) => {
    const { kysely } = ctx.db;
    ctx.permit(await planTarget(ctx, input.planId));
    const { frame, rule } = await draftedRule(ctx, input);
    const template = (await findTemplates(kysely, [rule.id])).get(rule.id);
    const subject = {
      rule,
      ...frame.around(rule),
      reporters: frame.reporters,
      ...(template && { template }),
    };
    const { near, askedTwice, withoutMailbox, ...rehearsal } = rehearse(
      subject,
      await rehearsedRules(kysely, ctx.scope()),
      ctx.today,
    );
    const besides = [...Map.groupBy(near, ({ other }) => other.ruleId).values()].slice(0, RULES);
    const others = [...near, ...askedTwice].map(({ other }) => other.planId);
    const plans = await planNames(kysely, [...new Set(others)]);
    const unreached = await findAgencies(kysely, withoutMailbox.slice(0, NAMED));
    return {
      ...rehearsal,
      near: besides.flatMap((times) => {
        const [first] = times;
        return first
          ? [{ ...nearest(first, times), plan: plans.get(first.other.planId) ?? null }]
          : [];
      }),
      askedTwice: askedTwice
        .slice(0, RULES)
        .map((asked) => ({ ...asked, plan: plans.get(asked.other.planId) ?? null })),
      withoutMailbox: { count: withoutMailbox.length, names: unreached.map(({ name }) => name) },
    };
  });

/** Of the times at which the reports of two rules come near each other: how many, and the nearest, the earlier of equals. */
const nearest = (first: NearReport, times: readonly NearReport[]) => ({
  ...times.reduce((held, time) => (time.workingDays < held.workingDays ? time : held), first),
  times: times.length,
});
