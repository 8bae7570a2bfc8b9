/** What is asked of bodies that coordinate, by whom and by when, until it is answered or needed no more. */
export const INPUT_REQUESTS = `
create table input_request (
  id uuid primary key,
  plan_id uuid not null references plan,
  task_id uuid not null references task,
  duty_id uuid not null references duty,
  asker_id uuid not null references agency,
  asked_id uuid not null references agency,
  what text not null,
  due date not null,
  asked_on date not null,
  asked_by uuid not null references "user",
  answer jsonb,
  answered_on date,
  answered_by uuid references "user",
  withdrawn_on date,
  version integer not null default 0,
  check (asker_id <> asked_id),
  check (answered_on is null or withdrawn_on is null)
);
create index input_request_task on input_request (task_id, asked_on, id);
create index input_request_asked on input_request (asked_id, due, id) where answered_on is null and withdrawn_on is null;
`;
