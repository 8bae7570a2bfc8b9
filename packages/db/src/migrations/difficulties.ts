/** What hinders bodies at their tasks, addressed to who can decide, until it is answered or taken back. */
export const DIFFICULTIES = `
create table difficulty (
  id uuid primary key,
  plan_id uuid not null references plan,
  task_id uuid not null references task,
  agency_id uuid not null references agency,
  addressee_id uuid not null references agency,
  text text not null,
  raised_on date not null,
  raised_by uuid not null references "user",
  answer jsonb,
  answered_on date,
  answered_by uuid references "user",
  taken_back_on date,
  version integer not null default 0,
  check (agency_id <> addressee_id),
  check (answered_on is null or taken_back_on is null)
);
create index difficulty_of_plan on difficulty (plan_id, raised_on, id);
create index difficulty_of_task on difficulty (task_id, raised_on, id);
create index difficulty_open on difficulty (plan_id, raised_on, id) where answered_on is null and taken_back_on is null;
create index difficulty_to on difficulty (addressee_id) where answered_on is null and taken_back_on is null;
`;
