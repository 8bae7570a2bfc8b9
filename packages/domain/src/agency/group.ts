import { z } from 'zod';
import { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import { AgencyKind, AgencyLevel } from './agency.ts';

/**
 * Who belongs to a group (decision D4): a list, or a rule over the registry computed for a date.
 * An open group ("các cơ quan liên quan") is a list that stays empty until someone names members.
 */
export const GroupMembership = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), members: z.array(AgencyId) }),
  z.object({
    kind: z.literal('rule'),
    agencyKind: AgencyKind.nullable(),
    level: AgencyLevel.nullable(),
    parentId: AgencyId.nullable(),
  }),
]);
export type GroupMembership = z.infer<typeof GroupMembership>;

/** A named set of bodies, "các sở, ban, ngành". */
export const AgencyGroup = z.object({
  id: AgencyGroupId,
  name: z.string().trim().min(2).max(300),
  open: z.boolean(),
  membership: GroupMembership,
  version: z.int().nonnegative(),
});
export type AgencyGroup = z.infer<typeof AgencyGroup>;
