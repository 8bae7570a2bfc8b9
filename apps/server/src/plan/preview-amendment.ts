import { findAgencies, readGroups, readRegistry } from '@dondoc/db/stores';
import { membersOn } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId } from '@dondoc/domain/kernel';
import type { AgencyGroupId } from '@dondoc/domain/kernel';
import { affectedParts, effectOnBody, taskChanges } from '@dondoc/domain/register';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { AmendmentInput, orderAmendment } from './amendment-order.ts';
import { planTarget } from './plan-permit.ts';

const Input = AmendmentInput.extend({
  /** The body whose changes are asked for; null for all that changes. */
  agencyId: AgencyId.nullable(),
  limit: PageLimit,
  after: z.int().nonnegative().nullish(),
});

/**
 * What an amendment would change, before it is saved: as a whole, or of one body alone; a page of tasks, how many there are of each
 * kind, and the bodies for which something changes. Writes nothing; it is sent as a mutation because an amendment may be longer than an
 * address. Refuses what the amendment itself would be refused.
 */
export const previewAmendment = guarded('plan.amend')
  .input(Input)
  .mutation(async ({ ctx, input: { agencyId, limit, after, ...amendment } }) => {
    ctx.permit(await planTarget(ctx, amendment.planId));
    const ordered = await orderAmendment(ctx.db.kysely, amendment, ctx.today);
    if (!ordered.ok) throw refused(ordered.refusal);
    const { standing, effect } = ordered.value;
    const groupsOf = await memberships(ctx, standing.issuedOn);
    const bodies = affectedParts(effect).flatMap(({ agencyId: body, groupId }) =>
      body === null ? (groupsOf.members.get(groupId) ?? []) : [body],
    );
    const tasks =
      agencyId === null
        ? effect.tasks.filter(
            ({ kind, duties }) => kind !== 'kept' || duties.some((duty) => duty.kind !== 'kept'),
          )
        : effectOnBody(effect, { agencyId, groupIds: groupsOf.of(agencyId) });
    const from = after ?? 0;
    const items = taskChanges({ tasks: tasks.slice(from, from + limit) }, standing.register.tasks);
    const named = await findAgencies(ctx.db.kysely, [...new Set(bodies)]);
    return {
      inForceFrom: ordered.value.amendment.paper.inForceFrom,
      periodTo: effect.periodTo,
      bodies: named.map(({ id, name }) => ({ id, name })),
      count: tasks.length,
      items,
      next: from + limit < tasks.length ? from + limit : null,
    };
  });

async function memberships({ db }: Pick<Context, 'db'>, issuedOn: CivilDate) {
  const registry = await readRegistry(db.kysely);
  const members = new Map<AgencyGroupId | null, readonly AgencyId[]>(
    (await readGroups(db.kysely)).map((group) => [group.id, membersOn(group, registry, issuedOn)]),
  );
  const of = (agencyId: AgencyId): ReadonlySet<AgencyGroupId> =>
    new Set([...members].flatMap(([id, bodies]) => (id && bodies.includes(agencyId) ? [id] : [])));
  return { members, of };
}
