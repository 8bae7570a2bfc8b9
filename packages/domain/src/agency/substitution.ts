import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AccountId, SubstitutionId } from '../kernel/id.ts';
import { grantsOn } from './grant.ts';
import type { Grant } from './grant.ts';

/**
 * One account stands in for another for a time, its first and last day included: it holds whatever the other holds on each of these
 * days, and no more. It ends by itself.
 */
export const Substitution = z
  .object({
    id: SubstitutionId,
    /** Whose grants are held. */
    principalId: AccountId,
    /** Who holds them. */
    substituteId: AccountId,
    from: CivilDate,
    to: CivilDate,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'substitution.order' })
  .refine(({ principalId, substituteId }) => principalId !== substituteId, {
    path: ['principalId'],
    error: 'substitution.self',
  });
export type Substitution = z.infer<typeof Substitution>;

/** A grant with whose it is: null for one's own, else the account that is stood in for, which the audit names. */
export interface HeldGrant extends Grant {
  readonly heldFor: AccountId | null;
}

/** Somebody who is stood in for, with what was granted to it: its own grants, never those that it holds for others. */
export interface Principal {
  readonly substitution: Pick<Substitution, 'principalId' | 'from' | 'to'>;
  readonly grants: readonly Grant[];
  /** The first day on which the principal's account is closed: there is nothing left to stand in for. */
  readonly closedOn: CivilDate | null;
}

/**
 * What an account holds on a day: its own grants first, then those of whom it stands in for. No chain: who stands in for a substitute
 * holds only what the substitute has of its own.
 *
 * @example
 * const substitution = { principalId: bodyId(8), from: '2026-07-20', to: '2026-07-24' };
 * const principals = [{ substitution, grants: [headOfHealth], closedOn: null }];
 * heldOn([officerOfHealth], principals, CivilDate.parse('2026-07-24')).map(({ role }) => role); // ['officer', 'head']
 */
export function heldOn(
  own: readonly Grant[],
  principals: readonly Principal[],
  day: CivilDate,
): readonly HeldGrant[] {
  const stoodInFor = principals.filter(
    ({ substitution: { from, to }, closedOn }) =>
      from <= day && day <= to && (closedOn === null || day < closedOn),
  );
  return [
    ...grantsOn(own, day).map((grant) => ({ ...grant, heldFor: null })),
    ...stoodInFor.flatMap(({ substitution, grants }) =>
      grantsOn(grants, day).map((grant) => ({ ...grant, heldFor: substitution.principalId })),
    ),
  ];
}
