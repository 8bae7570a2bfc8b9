import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId } from '../kernel/id.ts';

/** What a body is; decides what may be asked of it and how, never by itself who must answer. */
export const AgencyKind = z.enum([
  'state',
  'steering-committee',
  'under-ministry',
  'party',
  'public-unit',
  'enterprise',
  'committee-office',
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

export const AgencyLevel = z.enum(['central', 'province', 'district', 'commune']);
export type AgencyLevel = z.infer<typeof AgencyLevel>;

/** A public body with a life: it exists from `validFrom` to `validTo`, both days included; null is open. */
export const Agency = z.object({
  id: AgencyId,
  name: z.string().trim().min(2).max(300),
  shortNames: z.array(z.string().trim().min(1).max(100)).max(20),
  code: z
    .string()
    .max(35)
    .regex(/^[A-Y]\d{2}(\.[0-9A-Z]+)*$/)
    .nullable(),
  kind: AgencyKind,
  level: AgencyLevel,
  parentId: AgencyId.nullable(),
  mailbox: z.email().nullable(),
  officePhone: z.string().trim().max(40).nullable(),
  validFrom: CivilDate.nullable(),
  validTo: CivilDate.nullable(),
  version: z.int().nonnegative(),
});
export type Agency = z.infer<typeof Agency>;
