export const AGENCY = `
create table agency (
  id uuid primary key,
  name text not null,
  short_names text[] not null default '{}',
  code text,
  kind text not null check (kind in ('state', 'steering-committee', 'under-ministry', 'party', 'public-unit', 'enterprise', 'committee-office')),
  level text not null check (level in ('central', 'province', 'district', 'commune')),
  parent_id uuid references agency,
  mailbox text,
  office_phone text,
  valid_from date,
  valid_to date,
  position integer not null,
  search_key text not null,
  version integer not null default 0,
  check (valid_from <= valid_to)
);
create index agency_order on agency (position, id);
create index agency_parent on agency (parent_id);

create table agency_group (
  id uuid primary key,
  name text not null,
  open boolean not null,
  membership jsonb not null,
  position integer not null,
  version integer not null default 0
);
create index agency_group_order on agency_group (position, id);

create table calendar_day (
  date date not null,
  kind text not null check (kind in ('off', 'worked')),
  source text not null,
  local_to uuid references agency,
  unique nulls not distinct (date, local_to)
);

create table setting (
  key text primary key,
  value jsonb not null,
  version integer not null default 0
);
`;
