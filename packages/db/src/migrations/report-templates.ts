/** What a rule or request asks for, version by version: a version is written once, for reports were written on it. */
export const REPORT_TEMPLATES = `
create table report_template (
  id uuid not null,
  version integer not null check (version > 0),
  origin_id uuid not null,
  sections jsonb not null,
  recorded_by uuid not null references "user",
  recorded_at timestamptz not null,
  primary key (id, version),
  unique (origin_id, version)
);
`;
