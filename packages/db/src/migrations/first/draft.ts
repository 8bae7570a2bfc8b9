export const DRAFT = `
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  size bigint not null check (size >= 0),
  type text not null,
  created_by uuid not null references "user",
  created_at timestamptz not null
);

create table draft (
  id uuid primary key,
  file_sha256 text not null references file,
  file_name text not null,
  text text not null,
  text_sha256 text not null,
  blocks jsonb not null,
  content jsonb not null,
  created_by uuid not null references "user",
  created_at timestamptz not null,
  updated_at timestamptz not null,
  plan_id uuid,
  discarded_on date,
  version integer not null default 0
);
create index draft_order on draft (updated_at desc, id);

create table draft_edit (
  draft_id uuid not null references draft,
  version integer not null,
  edit jsonb not null,
  before jsonb not null,
  account_id uuid not null references "user",
  at timestamptz not null,
  primary key (draft_id, version)
);
`;
