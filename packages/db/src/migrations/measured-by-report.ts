/** The consolidated report that a figure found for a target comes from. */
export const MEASURED_BY_REPORT = `
alter table measurement add column consolidation_id uuid references consolidation;
`;
