/** A finding that no longer holds ends with its day, where a person had written a note on it. */
export const RESOLVED_FINDINGS = `
alter table finding add column resolved_on date;
`;
