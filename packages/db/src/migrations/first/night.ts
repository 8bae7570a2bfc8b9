export const NIGHT = `
create table night (
  date date primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  counts jsonb not null default '{}',
  failure text
);

create table outbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  night date not null,
  channel text not null,
  kind text not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  message_id text not null unique,
  failure text,
  unique (recipient, night, channel)
);
create index outbox_unsent on outbox (id) where sent_at is null and failure is null;
create index outbox_night on outbox (night);

create table notice (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind in ('obligation', 'duty', 'input-request', 'request')),
  subject_id uuid not null,
  agency_id uuid references agency,
  step text not null,
  threshold date not null,
  recipient text not null,
  decision text not null check (decision in ('sent', 'held', 'withheld', 'proposed')),
  reason text,
  night date not null,
  released_on date,
  outbox_id bigint references outbox,
  unique nulls not distinct (subject_kind, subject_id, agency_id, step, threshold, recipient)
);
create index notice_night on notice (night, recipient);
create index notice_released on notice (released_on) where released_on is not null and outbox_id is null;
create index notice_outbox on notice (outbox_id) where outbox_id is not null;
create index notice_agency on notice (agency_id, id);

create function notice_says_what_it_said() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'released_on' - 'outbox_id') = (to_jsonb(old) - 'released_on' - 'outbox_id')
      and (old.released_on is null or new.released_on = old.released_on)
      and (old.outbox_id is null or new.outbox_id = old.outbox_id)
    then
      return new;
    end if;
  end if;
  raise exception 'notice is a ledger: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger notice_kept before update or delete on notice
  for each row execute function notice_says_what_it_said();
create trigger notice_kept_whole before truncate on notice
  for each statement execute function notice_says_what_it_said();
`;
