/** Whose report a consolidation is, and the submission that it became to the next level. */
export const PASSED_ON = `
alter table consolidation add column agency_id uuid references agency;
update consolidation set agency_id = (select standing_agency_id from plan where plan.id = consolidation.plan_id);
alter table consolidation alter column agency_id set not null;
alter table submission add column consolidation_id uuid references consolidation;
create unique index submission_consolidation on submission (consolidation_id) where consolidation_id is not null;
`;
