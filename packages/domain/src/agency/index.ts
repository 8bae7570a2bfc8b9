export { Agency, AgencyKind, AgencyLevel } from './agency.ts';
export { AgencyGroup, GroupMembership } from './group.ts';
