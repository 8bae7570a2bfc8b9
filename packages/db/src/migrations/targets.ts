/** Figures to be reached, and the figures found for them. A later row of the same day and share stands for the earlier. */
export const TARGETS = `
create table target (
  id uuid primary key,
  plan_id uuid not null references plan,
  edition_id uuid not null references edition,
  position integer not null,
  content jsonb not null,
  anchor_start integer not null,
  anchor_end integer not null,
  version integer not null default 0
);
create unique index target_order on target (plan_id, position);
create index target_edition on target (edition_id);

create table measurement (
  id bigint primary key generated always as identity,
  target_id uuid not null references target,
  agency_id uuid references agency,
  measured_on date not null,
  value numeric(27, 9) not null,
  document jsonb,
  recorded_by uuid not null references "user",
  recorded_at timestamptz not null
);
create index measurement_target on measurement (target_id, measured_on, id);
`;
