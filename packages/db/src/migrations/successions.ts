/**
 * Bodies rearranged: what was recorded, which bodies it speaks of, what they were called before, and whom an open duty or obligation of
 * theirs was given to. A transfer without `moved_on` is a choice that waits for the signed list.
 */
export const SUCCESSIONS = `
create table succession (
  id uuid primary key,
  on_day date not null,
  content jsonb not null,
  recorded_at timestamptz not null
);
create index succession_order on succession (on_day, id);

create table succession_body (
  succession_id uuid not null references succession,
  agency_id uuid not null references agency,
  primary key (succession_id, agency_id)
);
create index succession_body_agency on succession_body (agency_id);

create table past_description (
  agency_id uuid not null references agency,
  until date not null,
  name text not null,
  short_names text[] not null,
  kind text not null check (kind in ('state', 'steering-committee', 'under-ministry', 'party', 'public-unit', 'enterprise', 'committee-office')),
  level text not null check (level in ('central', 'province', 'district', 'commune')),
  parent_id uuid references agency,
  search_key text not null,
  primary key (agency_id, until)
);

create table transfer (
  id bigint primary key generated always as identity,
  subject_kind text not null check (subject_kind in ('duty', 'obligation')),
  subject_id uuid not null,
  from_id uuid not null references agency,
  to_id uuid not null references agency,
  chosen_by uuid not null references "user",
  moved_on date,
  document jsonb,
  check ((moved_on is null) = (document is null))
);
create unique index transfer_waiting on transfer (subject_kind, subject_id) where moved_on is null;
create index transfer_moved on transfer (subject_id, moved_on) where moved_on is not null;
`;
