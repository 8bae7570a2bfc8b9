import { indexFrame, noticesAbout } from '@dondoc/db/night';
import {
  consolidationsBehind,
  findAgencies,
  findObligation,
  findRules,
  listAnswers,
  findTemplates,
  findTemplateVersions,
  listSubmissions,
  planNames,
  sentBefore,
} from '@dondoc/db/stores';
import type { Obligation, Submission } from '@dondoc/db/stores';
import { scopeFor } from '@dondoc/domain/agency';
import { ObligationId } from '@dondoc/domain/kernel';
import { DEFAULT_TEMPLATE } from '@dondoc/domain/reporting';
import type { ReportTemplate } from '@dondoc/domain/reporting';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { askWrite } from '../plan/ask-write.ts';
import { guarded } from '../trpc.ts';
import { actsOf } from './acts.ts';
import { obligationTarget } from './obligation-permit.ts';
import { standingOf } from './standing.ts';
import { belowOf } from '../consolidation/below-of.ts';

/**
 * One obligation: its state today and why its date is that date, what was sent, asked for, decided and told, and what who asks may
 * do about it. The words of reports are there for those who may read them.
 */
export const getObligation = guarded('obligation.see')
  .input(z.object({ obligationId: ObligationId }))
  .query(async ({ ctx, input: { obligationId } }) => {
    const { kysely } = ctx.db;
    const { grants } = ctx.session;
    const found = await findObligation(kysely, ctx.scope(), obligationId);
    if (!found) throw refused({ code: 'not-found', facts: { kind: 'obligation' } });
    const readable = scopeFor(grants, 'submission.see');
    const submissions = await listSubmissions(kysely, readable, obligationId);
    const latest = submissions.find(({ stage }) => stage === 'sent') ?? null;
    const { plan, calendars } = await indexFrame(kysely, found.planId, ctx.today);
    const pace = { calendar: calendars.of(found.agencyId), steps: plan.escalation.report };
    const obligation = standingOf(found, latest, pace, ctx.today);
    const rule = (await findRules(kysely, [found.originId])).get(found.originId) ?? null;
    const { receiver } = rule ?? { receiver: null };
    const bodies = [found.agencyId, ...(receiver?.agencyId ? [receiver.agencyId] : [])];
    const names = new Map((await findAgencies(kysely, bodies)).map(({ id, name }) => [id, name]));
    const consolidated = scopeFor(grants, 'consolidation.see');
    const behind = await consolidationsBehind(kysely, consolidated, submissions);
    const parties = await obligationTarget(ctx, 'submission', obligationId);
    return {
      obligation,
      agencyName: names.get(found.agencyId) ?? '',
      rule,
      receiverName: (receiver?.agencyId && names.get(receiver.agencyId)) ?? receiver?.text ?? '',
      plan: (await planNames(kysely, [found.planId])).get(found.planId) ?? null,
      templates: await templatesOf(kysely, found, submissions),
      /** The forms that the body sent for the period before, which figures may not fall below. */
      before: (await sentBefore(kysely, readable, found))?.content.forms ?? [],
      submissions: submissions.map((submission) => ({
        ...submission,
        /** The report on the level below that it was made of, where who asks may read it. */
        below: belowOf(submission, behind),
      })),
      ...(await listAnswers(kysely, readable, obligationId)),
      notices: await noticesAbout(kysely, ctx.scope(), obligationId),
      acts: askWrite(plan, 'obligation', ctx.today).ok
        ? actsOf(grants, parties, obligation.state)
        : [],
    };
  });

/**
 * What the report is to hold: the newest template of its origin first, which a new revision is written on, then each that a revision
 * was written on.
 */
async function templatesOf(
  kysely: Parameters<typeof findTemplates>[0],
  { originId }: Obligation,
  submissions: readonly Pick<Submission, 'content'>[],
): Promise<readonly ReportTemplate[]> {
  const newest = (await findTemplates(kysely, [originId])).get(originId) ?? DEFAULT_TEMPLATE;
  const versions = new Set(submissions.map(({ content }) => content.templateVersion ?? 0));
  versions.delete(newest.version);
  return [
    newest,
    ...(await findTemplateVersions(kysely, originId, [...versions])),
    ...(versions.has(0) ? [DEFAULT_TEMPLATE] : []),
  ];
}
