export const PLAN = `
create table plan (
  id uuid primary key,
  instrument jsonb not null,
  title text not null,
  number_symbol text,
  issuer_id uuid not null references agency,
  standing_agency_id uuid not null references agency,
  draft_id uuid references draft,
  tracked_from date not null,
  in_force_on date not null,
  closed_on date,
  first_notices_released_on date,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  version integer not null default 0
);
create index plan_order on plan (in_force_on desc, id);
create index plan_standing_agency on plan (standing_agency_id);
create index plan_issuer on plan (issuer_id);
alter table draft add foreign key (plan_id) references plan;

create table access_grant (
  id uuid primary key,
  account_id uuid not null references "user" on delete cascade,
  role text not null check (role in ('administrator', 'clerk', 'leader', 'head', 'officer', 'auditor')),
  agency_id uuid references agency,
  plan_id uuid references plan,
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to)
);
create index access_grant_account on access_grant (account_id);
create index access_grant_agency on access_grant (agency_id);

create table edition (
  id uuid primary key,
  plan_id uuid not null references plan,
  number integer not null,
  in_force_from date not null,
  text text not null,
  text_sha256 text not null,
  blocks jsonb not null,
  file_sha256 text references file,
  instrument_anchors jsonb not null,
  unique (plan_id, number)
);

create table task (
  id uuid primary key,
  plan_id uuid not null references plan,
  parent_id uuid references task,
  position integer not null,
  mode text not null check (mode in ('each', 'joint')),
  by_reference_only boolean not null,
  source jsonb not null,
  ended_on date,
  ended_reason text,
  version integer not null default 0
);
create index task_plan on task (plan_id, position);

create table task_text (
  task_id uuid not null references task,
  edition_id uuid not null references edition,
  label text not null,
  wording text not null,
  anchor_start integer not null,
  anchor_end integer not null,
  timing jsonb not null,
  timing_wording text,
  timing_start integer,
  timing_end integer,
  deliverables jsonb not null,
  primary key (task_id, edition_id),
  check (anchor_start <= anchor_end)
);
create index task_text_edition on task_text (edition_id);

create table duty (
  id uuid primary key,
  task_id uuid not null references task,
  plan_id uuid not null references plan,
  agency_id uuid references agency,
  group_id uuid references agency_group,
  role text not null check (role in ('lead', 'coordinate', 'assigned', 'request', 'advise', 'monitor')),
  accountable boolean not null,
  edition_id uuid not null references edition,
  anchor_start integer not null,
  anchor_end integer not null,
  opens_on date,
  original_due date,
  current_due date,
  overdue_from date,
  claimed_on date,
  claim jsonb,
  confirmed_on date,
  confirmation jsonb,
  asked_more_on date,
  asked_more_due date,
  answered_on date,
  answer text check (answer in ('accepted', 'declined')),
  ended_on date,
  ended_reason text,
  history boolean not null default false,
  settled_on date,
  next_on date,
  check (num_nonnulls(agency_id, group_id) = 1),
  check (not (accountable and role = 'request')),
  check (settled_on is null or next_on is null)
);
create index duty_next on duty (next_on, id) where next_on is not null;
create index duty_plan on duty (plan_id);
create index duty_task on duty (task_id);
create index duty_agency on duty (agency_id, current_due);
create index duty_group on duty (group_id);

create table rule (
  id uuid primary key,
  plan_id uuid not null references plan,
  content jsonb not null,
  position integer not null,
  in_force boolean not null,
  ended_on date,
  made_until date,
  version integer not null default 0
);
create index rule_plan on rule (plan_id, position);

create table finding (
  id uuid primary key,
  plan_id uuid not null references plan,
  key text not null,
  code text not null,
  anchor_start integer,
  anchor_end integer,
  facts jsonb not null,
  note text,
  noted_by uuid references "user",
  noted_at timestamptz,
  unique (plan_id, key)
);
`;
