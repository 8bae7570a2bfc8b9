import type { AgencyId, PlanId } from '../kernel/id.ts';
import { ACCESS } from './access-table.ts';
import type { AccessKind, AccessRow, Relation } from './access-row.ts';
import type { Action } from './access-table.ts';
import type { Grant, Role } from './grant.ts';

/** A body where it stands: itself and the bodies above it, nearest first. */
export interface Place {
  readonly agencyId: AgencyId;
  readonly above: readonly AgencyId[];
}

/** What an action is done to, as far as access is concerned. */
export interface Target<K extends AccessKind = AccessKind> {
  readonly kind: K;
  /** Whose it is: the bodies named in a plan, the body that owes a report, the bodies of an account's grants. */
  readonly bodies: readonly Place[];
  /** On whose behalf it is kept and who receives it: issuer, standing agency, receivers on the route. */
  readonly keepers: readonly Place[];
  /** The plan it belongs to; null for what belongs to none. */
  readonly planId: PlanId | null;
}

/** One way in which rows come into sight; a row is seen when any clause of the scope matches. */
export interface ScopeClause {
  /** Only rows of this plan; null: of any. */
  readonly planId: PlanId | null;
  readonly reach:
    | { readonly kind: 'all' }
    | {
        readonly kind: 'body';
        readonly agencyId: AgencyId;
        /** Rows that this body keeps or receives. */
        readonly keeper: boolean;
        /** Rows that are this body's own. */
        readonly own: boolean;
        /** Rows that belong to, or are kept by, a body under this one. */
        readonly below: boolean;
      };
}

/** Nominal by its private field: no literal passes for one. */
class AccessScope {
  readonly #clauses: readonly ScopeClause[];
  readonly action: Action;
  constructor(action: Action, clauses: readonly ScopeClause[]) {
    this.action = action;
    this.#clauses = clauses;
  }
  get clauses(): readonly ScopeClause[] {
    return this.#clauses;
  }
}

/**
 * What an account may reach with one action, as data that a store turns into a condition. No clause: nothing.
 * Only `scopeFor` makes one, so that a query of scoped rows that nobody authorised does not compile.
 */
export type Scope = AccessScope;

/** The kind of thing that an action is done to. */
export type KindOf<A extends Action> = (typeof ACCESS)[A]['kind'];

const relationsFor = (role: Role, action: Action): readonly Relation[] => {
  const row: AccessRow = ACCESS[action];
  return row[role];
};

/** How a grant's body stands to a thing: several relations may hold at once. The registry is the same for every plan. */
function relationsOf(grant: Grant, target: Target): readonly Relation[] {
  const ofPlans = target.kind !== 'registry';
  if (ofPlans && grant.planId !== null && grant.planId !== target.planId) return [];
  const body = grant.agencyId;
  const ofNoBody = target.bodies.length === 0 && target.keepers.length === 0;
  if (body === null) return ofNoBody ? ['keeper', 'none'] : ['keeper'];
  if (ofNoBody) return ['none'];
  const relations: Relation[] = [];
  if (target.keepers.some((place) => place.agencyId === body)) relations.push('keeper');
  if (target.bodies.some((place) => place.agencyId === body)) relations.push('own');
  if ([...target.keepers, ...target.bodies].some((place) => place.above.includes(body)))
    relations.push('below');
  return relations.length > 0 ? relations : ['other'];
}

/**
 * The grant by which an account may do this to that: its role and body are what the audit row names. Null: it may not.
 * `grants` are those that hold today (`grantsOn`, `heldOn`); of several the first counts.
 *
 * @example
 * grantFor([officerOfHealth, headOfHealth], 'submission.send', targetOfHealth)?.role; // 'head'
 */
export function grantFor<A extends Action, G extends Grant>(
  grants: readonly G[],
  action: A,
  target: Target<KindOf<A>>,
): G | null {
  const allows = (grant: Grant) => {
    const allowed = relationsFor(grant.role, action);
    return relationsOf(grant, target).some((relation) => allowed.includes(relation));
  };
  return grants.find(allows) ?? null;
}

/**
 * Whether an account may do this to that. `grants` are those that hold today (`grantsOn`).
 *
 * @example
 * may([officerOfHealth], 'submission.send', targetOfHealth); // false, only the head sends
 */
export const may = <A extends Action>(
  grants: readonly Grant[],
  action: A,
  target: Target<KindOf<A>>,
): boolean => grantFor(grants, action, target) !== null;

/**
 * Whether there is anything at all to which an account could do this: the first question at the door, before the thing is known.
 *
 * @example
 * mayAnywhere([officerOfHealth], 'account.write'); // false
 */
export const mayAnywhere = (grants: readonly Grant[], action: Action): boolean =>
  grants.some((grant) => relationsFor(grant.role, action).length > 0);

/**
 * The rows an account may reach with an action. The only maker of a `Scope`.
 *
 * @example
 * scopeFor([officerOfHealth], 'obligation.see').clauses.map(({ reach }) => reach.kind); // ['body']
 */
export function scopeFor(grants: readonly Grant[], action: Action): Scope {
  const clauses = grants.flatMap((grant): ScopeClause[] => {
    const allowed = relationsFor(grant.role, action);
    if (allowed.length === 0) return [];
    const { agencyId, planId } = grant;
    if (agencyId === null || allowed.includes('other'))
      return allowed.includes('keeper') ? [{ planId, reach: { kind: 'all' } }] : [];
    const [keeper, own, below] = [
      allowed.includes('keeper'),
      allowed.includes('own'),
      allowed.includes('below'),
    ];
    return keeper || own || below
      ? [{ planId, reach: { kind: 'body', agencyId, keeper, own, below } }]
      : [];
  });
  return new AccessScope(action, clauses);
}
