/**
 * Editions that a later instrument makes: what it was, which edition set the date of a task otherwise than the text, and what each
 * edition says of each task otherwise than the one before.
 */
export const AMENDMENTS = `
alter table edition add column amendment jsonb;
alter table task_text add column timing_edition_id uuid references edition;
create index task_text_timing_edition on task_text (timing_edition_id) where timing_edition_id is not null;

create table task_change (
  edition_id uuid not null references edition,
  task_id uuid not null references task,
  position integer not null,
  content jsonb not null,
  primary key (edition_id, task_id)
);
create index task_change_order on task_change (edition_id, position, task_id);
create index task_change_task on task_change (task_id);
`;
