/** What bodies ask about their duties, until it is decided; and what a decision says beside who took it: a later day, another body. */
export const DUTY_ASKS = `
alter table decision add column outcome jsonb;

create table duty_ask (
  id uuid primary key,
  duty_id uuid not null references duty,
  content jsonb not null,
  asked_on date not null,
  asked_by uuid not null references "user",
  decision_id uuid references decision
);
create unique index duty_ask_open on duty_ask (duty_id) where decision_id is null;
create index duty_ask_duty on duty_ask (duty_id, asked_on);
`;
