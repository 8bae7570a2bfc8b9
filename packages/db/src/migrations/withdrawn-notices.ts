/**
 * A notice of a date that was a mistake is withdrawn before anybody was told it. The row stays and says so; the same step may be
 * decided again.
 */
export const WITHDRAWN_NOTICES = `
alter table notice add column withdrawn_on date;

do $$
declare once text;
begin
  select conname into strict once from pg_constraint where conrelid = 'notice'::regclass and contype = 'u';
  execute format('alter table notice drop constraint %I', once);
end
$$;
create unique index notice_once on notice (subject_kind, subject_id, agency_id, step, threshold, recipient)
  nulls not distinct where withdrawn_on is null;
create index notice_subject on notice (subject_id);

create or replace function notice_says_what_it_said() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'released_on' - 'outbox_id' - 'withdrawn_on')
        = (to_jsonb(old) - 'released_on' - 'outbox_id' - 'withdrawn_on')
      and (old.released_on is null or new.released_on = old.released_on)
      and (old.outbox_id is null or new.outbox_id = old.outbox_id)
      and (old.withdrawn_on is null or new.withdrawn_on = old.withdrawn_on)
    then
      return new;
    end if;
  end if;
  raise exception 'notice is a ledger: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
`;
