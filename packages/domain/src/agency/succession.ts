import { z } from 'zod';
import { addDays } from '../calendar/arithmetic.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId, SuccessionId } from '../kernel/id.ts';
import { Agency } from './agency.ts';

/** How sure it is who took over: an unconfirmed answer is given as such, and stands as to confirm. */
export const Confidence = z.enum(['sure', 'unconfirmed']);
export type Confidence = z.infer<typeof Confidence>;

/** The paper by which bodies were rearranged: "21/NQ-HĐND" and its date. */
export const LegalBasis = z.object({
  number: z.string().trim().min(1).max(80),
  date: CivilDate.nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/**
 * What of one body went to one other. `scope` names it in the words of the paper ("báo chí", "xuất bản"), each a part of its own; none
 * is all that no other share of that body names. `to` is null where nobody knows who took it over.
 */
export const Share = z.object({
  from: AgencyId,
  to: AgencyId.nullable(),
  scope: z.array(z.string().trim().min(1).max(200)).max(30),
  confidence: Confidence,
});
export type Share = z.infer<typeof Share>;

/** What a body is called and where it stands: all of it that a rename may change. */
export const Description = Agency.pick({
  name: true,
  shortNames: true,
  kind: true,
  level: true,
  parentId: true,
});
export type Description = z.infer<typeof Description>;

const COMMON = {
  id: SuccessionId,
  /** The first day on which it holds. */
  on: CivilDate,
  legalBasis: LegalBasis.nullable(),
};
const shares = z.array(Share).min(1).max(2000);
const several = (ids: readonly unknown[]): boolean => new Set(ids).size > 1;

const Rename = z.object({
  ...COMMON,
  kind: z.literal('rename'),
  agencyId: AgencyId,
  to: Description,
  confidence: Confidence,
});
const Merge = z.object({ ...COMMON, kind: z.literal('merge'), shares });
const Absorb = z.object({ ...COMMON, kind: z.literal('absorb'), shares });
const Split = z.object({
  ...COMMON,
  kind: z.literal('split'),
  shares,
  /** The body lives on without what it gave away. */
  livesOn: z.boolean(),
});
const Dissolve = z.object({ ...COMMON, kind: z.literal('dissolve'), shares });

const ANY = z.discriminatedUnion('kind', [Rename, Merge, Absorb, Split, Dissolve]);

/**
 * Bodies rearranged on a day (sắp xếp tổ chức): a rename keeps the body; a merge makes one new body of several, an absorb puts them
 * into one that lives on; a split gives a body's scopes to others, and the body may live on; a dissolve ends a body, with its scopes
 * to others or to nobody known. Whoever ends has the day before as its last. Issues: `succession.into-itself`, `succession.loop` (a
 * body that ends receives), `succession.one-body`, `succession.one-receiver`, `succession.same-share`, `succession.scope-twice`.
 */
export const Succession = ANY.superRefine((succession, context) => {
  if (succession.kind === 'rename') return;
  const say = (at: readonly (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path: ['shares', ...at], message });
  const given = succession.shares;
  const ending = new Set<string>(endingBodies(succession));
  const seen = new Set<string>();
  const named = new Set<string>();
  for (const [index, { from, to, scope }] of given.entries()) {
    if (from === to) say([index, 'to'], 'succession.into-itself');
    else if (to !== null && ending.has(to)) say([index, 'to'], 'succession.loop');
    if (seen.has(`${from} ${to}`)) say([index, 'to'], 'succession.same-share');
    seen.add(`${from} ${to}`);
    for (const [at, phrase] of scope.entries()) {
      if (named.has(`${from} ${phrase.toLowerCase()}`))
        say([index, 'scope', at], 'succession.scope-twice');
      named.add(`${from} ${phrase.toLowerCase()}`);
    }
  }
  const from = several(given.map((share) => share.from));
  const receivers = several(given.map((share) => share.to));
  if (succession.kind === 'merge' && !from) say([], 'succession.one-body');
  if (succession.kind === 'split' && from) say([], 'succession.one-body');
  if (succession.kind === 'split' && !succession.livesOn && !receivers)
    say([], 'succession.one-receiver');
  if ((succession.kind === 'merge' || succession.kind === 'absorb') && receivers)
    say([], 'succession.one-receiver');
});
export type Succession = z.infer<typeof Succession>;
export type SuccessionKind = Succession['kind'];

/** A succession that gives something of one body to another: any but a rename. */
export type Transferring = Exclude<Succession, { kind: 'rename' }>;

/**
 * The bodies that a succession ends; a rename and a split that its body outlives end none.
 *
 * @example
 * endingBodies(split).length; // 1
 */
export function endingBodies(succession: Succession): readonly AgencyId[] {
  if (succession.kind === 'rename') return [];
  if (succession.kind === 'split' && succession.livesOn) return [];
  return [...new Set(succession.shares.map(({ from }) => from))];
}

/**
 * The last day of the bodies that a succession ends: the day before it holds.
 *
 * @example
 * lastDay(split); // '2025-02-28'
 */
export const lastDay = ({ on }: Pick<Succession, 'on'>): CivilDate => addDays(on, -1);

/**
 * The bodies that a succession speaks of, those that give before those that receive.
 *
 * @example
 * bodiesOf(split).length; // 3
 */
export function bodiesOf(succession: Succession): readonly AgencyId[] {
  if (succession.kind === 'rename') return [succession.agencyId];
  const receiving = succession.shares.flatMap(({ to }) => (to === null ? [] : [to]));
  return [...new Set([...succession.shares.map(({ from }) => from), ...receiving])];
}
