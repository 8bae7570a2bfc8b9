import type { Role } from '@dondoc/domain/agency';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';
import type { AccountId, AgencyId, GrantId, PlanId, SubstitutionId } from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';

/** better-auth's user, which is our account, with our own columns behind its own. */
export interface UserTable {
  id: AccountId;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: Instant;
  updated_at: Instant;
  username: string | null;
  two_factor_enabled: Generated<boolean>;
  position: string;
  mailbox: string | null;
  language: Generated<'vi' | 'en'>;
  must_set_password: Generated<boolean>;
  closed_on: CivilDate | null;
  version: Generated<number>;
}

export interface SessionTable {
  id: string;
  token: string;
  user_id: AccountId;
  expires_at: Instant;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Instant;
  updated_at: Instant;
}

/** better-auth's account: one way of signing in of a user. */
export interface SignInTable {
  id: string;
  user_id: AccountId;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Instant | null;
  refresh_token_expires_at: Instant | null;
  scope: string | null;
  password: string | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Instant;
  created_at: Instant;
  updated_at: Instant;
}

export interface TwoFactorTable {
  id: string;
  user_id: AccountId;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean | null>;
  failed_verification_count: Generated<number | null>;
  locked_until: Instant | null;
}

export interface RateLimitTable {
  id: Generated<string>;
  key: string;
  count: number;
  last_request: number;
}

export interface AccessGrantTable {
  id: GrantId;
  account_id: AccountId;
  role: Role;
  agency_id: AgencyId | null;
  plan_id: PlanId | null;
  valid_from: CivilDate | null;
  valid_to: CivilDate | null;
}

export interface SubstitutionTable {
  id: SubstitutionId;
  principal_id: AccountId;
  substitute_id: AccountId;
  from_day: CivilDate;
  to_day: CivilDate;
}

export interface OneTimeCodeTable {
  account_id: AccountId;
  hash: string;
  expires_at: Instant;
  used_at: Instant | null;
}
