import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId, SuccessionId } from '../kernel/id.ts';
import type { Agency } from './agency.ts';
import { existsOn } from './group-members.ts';
import { nameKey } from './name-key.ts';
import { endingBodies } from './succession.ts';
import type { Confidence, Share, Succession, Transferring } from './succession.ts';

/** A duty or an obligation as far as its successor is concerned: whose it is, and the words that tell its scope. */
export interface Held {
  readonly agencyId: AgencyId;
  /** The day on which the body was given it: only what was rearranged later moves it. Null counts from the beginning. */
  readonly since: CivilDate | null;
  /** What is to be done or reported, as worded. */
  readonly wording: string;
}

/** A body that may have to take something over, and by which words of the split. */
export interface Candidate {
  readonly agencyId: AgencyId;
  readonly scope: readonly string[];
  readonly confidence: Confidence;
}

/**
 * Who stands in a body's place on a day: still itself; another body, for sure or unconfirmed; one of several, which a person must choose;
 * or nobody known. `through` are the successions on the way, oldest first. Whatever has moved stands as to confirm until the transfer
 * list is signed.
 */
export type Successor =
  | { readonly kind: 'same'; readonly agencyId: AgencyId }
  | {
      readonly kind: 'body' | 'unconfirmed';
      readonly agencyId: AgencyId;
      readonly scope: readonly string[];
      readonly through: readonly SuccessionId[];
    }
  | {
      readonly kind: 'choose';
      readonly candidates: readonly Candidate[];
      readonly through: readonly SuccessionId[];
    }
  | { readonly kind: 'unknown'; readonly through: readonly SuccessionId[] };

/** What decides who succeeded whom: when each body lived, and what was recorded. */
export interface Lineage {
  readonly bodies: ReadonlyMap<AgencyId, Pick<Agency, 'validFrom' | 'validTo'>>;
  /** By the body that gives, oldest first. */
  readonly givenBy: ReadonlyMap<AgencyId, readonly Transferring[]>;
}

/**
 * Puts bodies and successions in the order in which successors are looked for.
 *
 * @example
 * lineageOf([health, culture], [split]).givenBy.size; // 1
 */
export function lineageOf(
  registry: readonly Pick<Agency, 'id' | 'validFrom' | 'validTo'>[],
  successions: readonly Succession[],
): Lineage {
  const givenBy = new Map<AgencyId, Transferring[]>();
  for (const succession of successions.toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  )) {
    if (succession.kind === 'rename') continue;
    for (const from of new Set(succession.shares.map((share) => share.from)))
      givenBy.set(from, [...(givenBy.get(from) ?? []), succession]);
  }
  return { bodies: new Map(registry.map((agency) => [agency.id, agency])), givenBy };
}

/** Where something stands on its way through successions. */
interface Place {
  readonly agencyId: AgencyId;
  /** It came here on this day: only what was given away later can have moved it on. */
  readonly since: CivilDate | null;
  readonly scope: readonly string[];
  readonly confidence: Confidence;
  readonly through: readonly SuccessionId[];
}

/**
 * Who stands on a day in the place of the body that held a duty or an obligation. Of a split, the share whose scope the wording names
 * takes it; where several are named, or none and nobody has the rest, a person must choose. A share without a known receiver, and a body
 * that ended without a succession, have an unknown successor. Every step is later than the one before: chains end and never loop.
 *
 * @example
 * const press = { agencyId: bodyId(8), since: null, wording: 'Báo cáo quý I về báo chí' };
 * successorOf(press, CivilDate.parse('2025-07-01'), splitLineage).kind; // 'unconfirmed'
 */
export function successorOf(held: Held, date: CivilDate, lineage: Lineage): Successor {
  const body = lineage.bodies.get(held.agencyId);
  const lived = held.since !== null && body !== undefined && existsOn(body, held.since);
  const place: Place = {
    agencyId: held.agencyId,
    since: lived ? held.since : null,
    scope: [],
    confidence: 'sure',
    through: [],
  };
  return follow(place, ` ${nameKey(held.wording)} `, date, lineage);
}

function follow(place: Place, words: string, date: CivilDate, lineage: Lineage): Successor {
  for (const succession of lineage.givenBy.get(place.agencyId) ?? []) {
    if (succession.on > date) break;
    if (place.since !== null && succession.on <= place.since) continue;
    const taken = takers(place.agencyId, succession, words);
    if (taken.length === 0) continue;
    const through = [...place.through, succession.id];
    return oneOf(
      taken.map((share) => {
        if (share.to === null) return { kind: 'unknown', through };
        const scope = share.scope.length > 0 ? share.scope : place.scope;
        const confidence = weaker(place.confidence, share.confidence);
        const next = { agencyId: share.to, since: succession.on, scope, confidence, through };
        return follow(next, words, date, lineage);
      }),
      through,
    );
  }
  return standing(place, date, lineage);
}

function standing(place: Place, date: CivilDate, { bodies }: Lineage): Successor {
  const { agencyId, through, scope, confidence } = place;
  const body = bodies.get(agencyId);
  if (!body || !existsOn(body, date)) return { kind: 'unknown', through };
  if (through.length === 0) return { kind: 'same', agencyId };
  return { kind: confidence === 'sure' ? 'body' : 'unconfirmed', agencyId, scope, through };
}

/** The shares of a body that may take over what these words name; none where it stays with a body that lives on. */
function takers(agencyId: AgencyId, succession: Transferring, words: string): readonly Share[] {
  const shares = succession.shares.filter((share) => share.from === agencyId);
  const named = shares.filter(({ scope }) =>
    scope.some((phrase) => words.includes(` ${nameKey(phrase)} `)),
  );
  if (named.length > 0) return named;
  const rest = shares.filter(({ scope }) => scope.length === 0);
  if (rest.length > 0) return rest;
  return endingBodies(succession).includes(agencyId) ? shares : [];
}

/** One answer where all ways meet again, else a choice among the bodies that they lead to. */
function oneOf(ways: readonly Successor[], through: readonly SuccessionId[]): Successor {
  const [only] = ways;
  if (ways.length === 1 && only) return only;
  const found = new Map<AgencyId, Candidate>();
  for (const { agencyId, scope, confidence } of ways.flatMap(candidatesOf)) {
    const known = found.get(agencyId);
    found.set(agencyId, {
      agencyId,
      scope: [...new Set([...(known?.scope ?? []), ...scope])],
      confidence: weaker(known?.confidence ?? 'sure', confidence),
    });
  }
  const candidates = [...found.values()];
  const [met] = candidates;
  if (!met) return { kind: 'unknown', through };
  if (candidates.length > 1 || ways.some(({ kind }) => kind === 'unknown'))
    return { kind: 'choose', candidates, through };
  const { agencyId, scope, confidence } = met;
  return { kind: confidence === 'sure' ? 'body' : 'unconfirmed', agencyId, scope, through };
}

function candidatesOf(way: Successor): readonly Candidate[] {
  if (way.kind === 'choose') return way.candidates;
  if (way.kind === 'body' || way.kind === 'unconfirmed')
    return [{ ...way, confidence: way.kind === 'body' ? 'sure' : 'unconfirmed' }];
  return [];
}

const weaker = (a: Confidence, b: Confidence): Confidence => (a === 'unconfirmed' ? a : b);
