import type { DutyRole } from '@dondoc/domain/task';

/** A role as the paper words it: a role without words does not compile. */
export type DutyRoleWords = Readonly<Record<DutyRole, string>>;
