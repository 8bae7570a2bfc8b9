import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId, GrantId, PlanId } from '../kernel/id.ts';

/** What an account may be to a body: the six roles of "Who sees and does what". */
export const Role = z.enum(['administrator', 'clerk', 'leader', 'head', 'officer', 'auditor']);
export type Role = z.infer<typeof Role>;

/** Roles that exist only inside one body: without it they mean nothing. */
const ROLES_OF_A_BODY: ReadonlySet<Role> = new Set(['head', 'officer']);

const hasItsBody = (grant: { readonly role: Role; readonly agencyId: AgencyId | null }): boolean =>
  grant.agencyId !== null || !ROLES_OF_A_BODY.has(grant.role);

const BODY_MISSING = { path: ['agencyId'], error: 'grant.body-missing' };

/**
 * One role of an account. `agencyId` null: the role holds for the whole deployment; `planId` null: for every plan.
 * An account holds several. It holds from its first to its
 * last day, both included; null is open.
 */
export const Grant = z
  .object({
    id: GrantId,
    role: Role,
    agencyId: AgencyId.nullable(),
    planId: PlanId.nullable(),
    validFrom: CivilDate.nullable(),
    validTo: CivilDate.nullable(),
  })
  .refine(hasItsBody, BODY_MISSING);
export type Grant = z.infer<typeof Grant>;

/** A grant as it is given to an account that exists: its first day is named, its last where it is known. */
export const GivenGrant = z
  .object({
    role: Role,
    agencyId: AgencyId.nullable(),
    planId: PlanId.nullable(),
    validFrom: CivilDate,
    validTo: CivilDate.nullable(),
  })
  .refine(hasItsBody, BODY_MISSING)
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    error: 'grant.order',
  });
export type GivenGrant = z.infer<typeof GivenGrant>;

/** A grant as an administrator gives it with a new account: from today on, for every plan. */
export const NewGrant = z
  .object({ role: Role, agencyId: AgencyId.nullable() })
  .refine(hasItsBody, BODY_MISSING);
export type NewGrant = z.infer<typeof NewGrant>;

/**
 * The grants that hold on a day.
 *
 * @example
 * grantsOn([{ ...officerOfHealth, validTo: '2026-07-19' }], CivilDate.parse('2026-07-20')); // []
 */
export const grantsOn = (grants: readonly Grant[], day: CivilDate): readonly Grant[] =>
  grants.filter(
    (grant) =>
      (grant.validFrom === null || grant.validFrom <= day) &&
      (grant.validTo === null || day <= grant.validTo),
  );
