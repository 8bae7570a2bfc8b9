import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AccountId, SubstitutionId } from '../kernel/id.ts';
import { Grant } from './grant.ts';

/** What an account is called at the door; stored in small letters. */
export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(30)
  .regex(/^[a-z0-9][a-z0-9._-]*$/, { error: 'sign-in-name' })
  .brand<'SignInName'>();
export type SignInName = z.infer<typeof SignInName>;

/** Length is the only rule; it is taken as typed. */
export const Password = z.string().min(10).max(128);

/** The language of the screens an account sees. */
export const Language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof Language>;

/** A position with its mailbox, never a person's name (decision D19). Closed on: the first day it no longer signs in. */
export const Account = z.object({
  id: AccountId,
  signInName: SignInName,
  position: z.string().trim().min(2).max(200),
  mailbox: z.email().trim().toLowerCase().max(200),
  language: Language,
  closedOn: CivilDate.nullable(),
  version: z.int().nonnegative(),
});
export type Account = z.infer<typeof Account>;

/** For whom an account stands in, with the first and last day of it. */
export const StandIn = z.object({
  id: SubstitutionId,
  principalId: AccountId,
  /** The position of who is stood in for. */
  position: z.string(),
  from: CivilDate,
  to: CivilDate,
});
export type StandIn = z.infer<typeof StandIn>;

/** An account with everything it was granted, past and future grants too. */
export const AccountWithGrants = Account.extend({
  grants: z.array(Grant),
  /** For whom it stands in, past and to come too. */
  standsInFor: z.array(StandIn),
  /** It has a password; false while its one-time code waits. */
  active: z.boolean(),
});
export type AccountWithGrants = z.infer<typeof AccountWithGrants>;
