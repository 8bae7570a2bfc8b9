import type { Role } from '@dondoc/domain/agency';

/** One phrase for each role: a role without words does not compile. */
export type RoleWords = Readonly<Record<Role, string>>;
