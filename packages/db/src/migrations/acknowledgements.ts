/** Which body has acknowledged its page of a plan, on which day and by which channel. */
export const ACKNOWLEDGEMENTS = `
create table acknowledgement (
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  acknowledged_on date not null,
  channel text not null,
  recorded_by uuid not null references "user",
  recorded_at timestamptz not null,
  primary key (plan_id, agency_id)
);
create index acknowledgement_agency on acknowledgement (agency_id);
`;
