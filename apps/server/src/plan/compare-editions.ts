import {
  countEditionChanges,
  findAgencies,
  listEditionChanges,
  readEditions,
} from '@dondoc/db/stores';
import { AgencyGroupId, AgencyId, EditionId, PlanId, TaskId } from '@dondoc/domain/kernel';
import { TaskChange } from '@dondoc/domain/register';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

const Input = z.object({
  planId: PlanId,
  editionId: EditionId,
  kinds: z.array(TaskChange.shape.kind).min(1).max(5),
  /** A body or group: those tasks alone in which a part of its own changes. */
  body: z.union([AgencyId, AgencyGroupId]).nullable(),
  limit: PageLimit,
  after: z.object({ position: z.int(), id: TaskId }).nullish(),
});

/**
 * An edition beside the one before it: the instrument that made it, how many tasks it keeps, changes, ends and adds, and a page of them
 * with words and dates before and after. Refuses `not-found`, also for the first edition: there is none before it.
 */
export const compareEditions = guarded('plan.see')
  .input(Input)
  .query(async ({ ctx, input: { limit, after, ...of } }) => {
    const { kysely } = ctx.db;
    const scope = ctx.scope();
    const editions = await readEditions(kysely, scope, of.planId);
    const amendment = editions.find(({ id }) => id === of.editionId)?.amendment;
    if (!amendment) throw refused({ code: 'not-found', facts: { kind: 'edition' } });
    const [issuer] = await findAgencies(kysely, [amendment.paper.issuerId]);
    const counts = await countEditionChanges(kysely, scope, of.planId, of.editionId);
    return {
      amendment,
      issuer: issuer?.name ?? null,
      counts: Object.fromEntries(
        TaskChange.shape.kind.options.map((kind) => [kind, counts.get(kind) ?? 0]),
      ),
      ...(await listEditionChanges(kysely, scope, of, { limit, after })),
    };
  });
