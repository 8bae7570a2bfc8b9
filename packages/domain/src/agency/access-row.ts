import type { Role } from './grant.ts';

/** What an action is done to. */
export type AccessKind = 'plan' | 'submission' | 'decision' | 'registry' | 'account';

/**
 * How the body of a grant stands to the thing:
 * - `keeper`: it keeps the plan (issuer, standing agency) or receives the report; a grant without a body keeps everything
 * - `own`: the thing is the body's own: its duty, its report, its entry in the registry
 * - `below`: the thing belongs to, or is kept by, a body under it
 * - `other`: the thing concerns bodies, but neither this one nor any under it
 * - `none`: the thing concerns no particular body; a grant without a body is its `keeper` too
 */
export type Relation = 'keeper' | 'own' | 'below' | 'other' | 'none';

/** One action: what it is done to, why the row is as it is, and for each role the relations under which it may. */
export interface AccessRow extends Readonly<Record<Role, readonly Relation[]>> {
  readonly kind: AccessKind;
  readonly why: string;
}

export const never: readonly Relation[] = [];
export const always: readonly Relation[] = ['keeper', 'own', 'below', 'other', 'none'];
export const kept: readonly Relation[] = ['keeper'];
/** The register a body keeps, and those kept by bodies under it. */
export const watched: readonly Relation[] = ['keeper', 'below'];
export const own: readonly Relation[] = ['own'];
/** The report a body owes, or one that it keeps or receives. */
export const keptOrOwn: readonly Relation[] = ['keeper', 'own'];
/** Read by the body concerned, by who keeps or receives it, and by who stands above. */
export const concerned: readonly Relation[] = ['keeper', 'own', 'below'];
/** A thing of no particular body, or one kept by the grant's body. */
export const begun: readonly Relation[] = ['keeper', 'none'];
