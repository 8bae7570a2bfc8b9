/** better-auth's models in our own spelling of columns, the account with what is ours behind them. */
export const ACCOUNT = `
create table "user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  username text unique,
  two_factor_enabled boolean not null default false,
  position text not null default '',
  mailbox text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  must_set_password boolean not null default false,
  closed_on date,
  version integer not null default 0
);

create table session (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references "user" on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_by_user on session (user_id);

create table account (
  id uuid primary key,
  user_id uuid not null references "user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index account_user on account (user_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on verification (identifier);

create table two_factor (
  id uuid primary key,
  user_id uuid not null references "user" on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index two_factor_user on two_factor (user_id);
create index two_factor_secret on two_factor (secret);

create table rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table one_time_code (
  account_id uuid primary key references "user" on delete cascade,
  hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
`;
