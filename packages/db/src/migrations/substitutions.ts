/** Who stands in for whom, and when; the grants themselves stay with the account that was given them. One that ends before its first day never held. */
export const SUBSTITUTIONS = `
create table substitution (
  id uuid primary key,
  principal_id uuid not null references "user" on delete cascade,
  substitute_id uuid not null references "user" on delete cascade,
  from_day date not null,
  to_day date not null,
  check (principal_id <> substitute_id)
);
create index substitution_substitute on substitution (substitute_id);
create index substitution_principal on substitution (principal_id);
`;
