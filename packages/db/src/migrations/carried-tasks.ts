/** The task of an earlier plan that a task goes on with, and the date that it had there first. */
export const CARRIED_TASKS = `
alter table task add column carried_from jsonb;
`;
