/** Which tasks ask each body for a plan of its own. */
export const OWN_PLANS = `
alter table task add column own_plan boolean not null default false;
`;
