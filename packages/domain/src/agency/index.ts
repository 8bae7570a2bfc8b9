export { may, mayAnywhere, scopeFor } from './access.ts';
export type { KindOf, Place, Scope, ScopeClause, Target } from './access.ts';
export { ACCESS } from './access-table.ts';
export type { AccessKind, AccessRow, Action, Relation } from './access-table.ts';
export { Agency, AgencyKind, AgencyLevel } from './agency.ts';
export { Grant, grantsOn, Role } from './grant.ts';
export { AgencyGroup, GroupMembership } from './group.ts';
export { existsOn, membersOn } from './group-members.ts';
export { nameKey } from './name-key.ts';
