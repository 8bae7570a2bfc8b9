/** No foreign keys: what was done is on record whatever becomes of who did it. */
export const RECORD = `
create table command (
  id uuid primary key,
  account_id uuid not null,
  procedure text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null
);
create index command_at on command (at);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  role text not null,
  scope text,
  command_id uuid,
  action text not null,
  aggregate_kind text not null,
  aggregate_id text not null,
  version_from integer,
  version_to integer,
  changes jsonb not null,
  reason text,
  document jsonb
);
create index audit_aggregate on audit (aggregate_kind, aggregate_id, id);
create index audit_command on audit (command_id);

create table audit_seal (
  seq bigint primary key,
  audit_id bigint not null unique references audit,
  hash text not null
);

create function audit_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is kept as written: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_kept before update or delete on audit
  for each row execute function audit_is_kept();
create trigger audit_kept_whole before truncate on audit
  for each statement execute function audit_is_kept();
create trigger audit_seal_kept before update or delete on audit_seal
  for each row execute function audit_is_kept();
create trigger audit_seal_kept_whole before truncate on audit_seal
  for each statement execute function audit_is_kept();
`;
