export const REPORTING = `
create table obligation (
  id uuid primary key,
  origin_kind text not null check (origin_kind in ('rule', 'request')),
  origin_id uuid not null,
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  period jsonb not null,
  period_key text not null,
  opens_on date not null,
  window_from date,
  window_to date,
  nominal_due date,
  original_due date,
  current_due date,
  explanation jsonb,
  host_obligation_id uuid references obligation,
  host_text text,
  received_on date,
  submitted_count integer not null default 0,
  accepted_on date,
  asked_more_on date,
  asked_more_due date,
  nil boolean not null default false,
  excused_on date,
  exempt_on date,
  missing_on date,
  ended_on date,
  ended_reason text,
  history boolean not null default false,
  members_fixed boolean not null default false,
  settled_on date,
  next_on date,
  version integer not null default 0,
  unique (origin_id, agency_id, period_key),
  check (settled_on is null or next_on is null)
);
create index obligation_next on obligation (next_on, id) where next_on is not null;
create index obligation_period on obligation (plan_id, period_key);
create index obligation_agency on obligation (agency_id, current_due);
create index obligation_host on obligation (host_obligation_id) where host_obligation_id is not null;

create table submission (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  revision integer not null check (revision > 0),
  stage text not null check (stage in ('draft', 'for-approval', 'sent')),
  content jsonb not null,
  nil boolean not null,
  channel text not null check (channel in ('here', 'document-system', 'mail', 'paper')),
  covering jsonb,
  received_on date,
  recorded_at timestamptz,
  sent_by uuid references "user",
  drafted_by uuid not null references "user",
  reason text,
  created_at timestamptz not null,
  version integer not null default 0,
  unique (obligation_id, revision),
  check ((stage = 'sent') = (received_on is not null))
);
create unique index submission_in_writing on submission (obligation_id) where stage <> 'sent';

create table more_asked (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  submission_id uuid not null references submission,
  on_date date not null,
  due date not null,
  reason text not null,
  account_id uuid not null references "user"
);
create index more_asked_obligation on more_asked (obligation_id);

create table decision (
  id uuid primary key,
  obligation_id uuid references obligation,
  duty_id uuid references duty,
  kind text not null,
  role text not null,
  number text,
  date date,
  reason text,
  account_id uuid not null references "user",
  at timestamptz not null,
  check (num_nonnulls(obligation_id, duty_id) = 1)
);
create index decision_obligation on decision (obligation_id);
create index decision_duty on decision (duty_id);

create table consolidation (
  id uuid primary key,
  plan_id uuid not null references plan,
  rule_id uuid not null references rule,
  period_key text not null,
  receiver jsonb not null,
  content jsonb not null,
  drafted_at timestamptz not null,
  approved_on date,
  frozen_on date,
  frozen_text_sha256 text,
  file_sha256 text references file,
  number text,
  numbered_on date,
  sent_on date,
  version integer not null default 0,
  check ((frozen_on is null) = (frozen_text_sha256 is null))
);
create index consolidation_period on consolidation (plan_id, period_key);
create index consolidation_rule on consolidation (rule_id);
create unique index consolidation_drafting on consolidation (rule_id, period_key) where frozen_on is null;
`;
