import { expect, test } from 'vitest';
import { SubmissionId } from '../kernel/id.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { aimsOf, targetOf } from '../testing/target.ts';
import { allocatedTarget, figuresFor, foundTogether, sharesAt } from './allocation.ts';
import type { FoundOf } from './allocation.ts';
import { Figure } from './figure.ts';
import type { SectionFigure } from './section-figure.ts';
import type { Target } from './target.ts';

const day = (text: string) => CivilDate.parse(text);
const [YEAR, NEXT] = [day('2026-12-31'), day('2027-12-31')];
const source = { section: 'dikes', row: 'all', column: 'mended' };
const dikes = targetOf({ series: aimsOf([YEAR, '40'], [NEXT, '60']), source });
type Share = readonly [body: number, value: string];
const shares = (...of: readonly Share[]) =>
  of.map(([n, value]) => ({ agencyId: bodyId(n), value: Figure.parse(value) }));
const allocated = (by: CivilDate | null, ...of: readonly Share[]) =>
  allocatedTarget(dikes, { by, adds: true, shares: shares(...of) });
const valueOf = (made: ReturnType<typeof allocatedTarget>): Target => {
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};
const both = valueOf(
  allocatedTarget(valueOf(allocated(YEAR, [1, '25'], [2, '15'])), {
    by: NEXT,
    adds: true,
    shares: shares([2, '20'], [3, '40']),
  }),
);

test('each aim is allocated by itself; the shares of the others stay', () => {
  expect(sharesAt(both, YEAR)).toEqual(shares([1, '25'], [2, '15']));
  expect(sharesAt(both, NEXT)).toEqual(shares([2, '20'], [3, '40']));
  expect(both.allocation?.shares.map(({ series }) => series.length)).toEqual([1, 2, 1]);
  expect(both.allocation?.shares[1]?.series.map(({ by }) => by)).toEqual([YEAR, NEXT]);
});

test('an earlier aim allocated later still stands before the later one', () => {
  const later = valueOf(allocated(NEXT, [1, '60']));
  const made = valueOf(allocatedTarget(later, { by: YEAR, adds: true, shares: shares([1, '40']) }));
  expect(made.allocation?.shares[0]?.series.map(({ by }) => by)).toEqual([YEAR, NEXT]);
});

test('a body left out of one aim keeps its share of the other; with none left nothing is allocated', () => {
  const without = valueOf(allocatedTarget(both, { by: YEAR, adds: false, shares: [] }));
  expect(without.allocation).toMatchObject({ adds: false });
  expect(without.allocation?.shares.map(({ agencyId }) => agencyId)).toEqual([
    bodyId(2),
    bodyId(3),
  ]);
  const none = valueOf(allocatedTarget(without, { by: NEXT, adds: false, shares: [] }));
  expect(none.allocation).toBeNull();
  expect(sharesAt(none, YEAR)).toEqual([]);
});

test.each([
  [
    'an aim that there is not',
    allocated(day('2028-12-31'), [1, '1']),
    { code: 'not-found', facts: { kind: 'aim' } },
  ],
  [
    'a body named twice',
    allocated(YEAR, [1, '1'], [2, '2'], [1, '3']),
    { code: 'input.invalid', facts: { path: 'shares.2.agencyId', issue: 'share.repeated' } },
  ],
])('%s is refused', (_what, made, refusal) => {
  expect(made).toEqual({ ok: false, refusal });
});

const found = (body: number | null, on: string, value: string): FoundOf => ({
  agencyId: body === null ? null : bodyId(body),
  on: day(on),
  value: Figure.parse(value),
});

test('what bodies reached together is the sum of the last figure of each, and who has none is not zero', () => {
  const measured = [
    found(1, '2026-05-31', '5'),
    found(1, '2026-06-30', '7.5'),
    found(2, '2026-06-30', '0'),
    found(3, '2026-08-01', '9'),
    found(null, '2026-06-30', '100'),
  ];
  expect(foundTogether(both, measured, day('2026-07-20'))).toEqual({
    value: '7.5',
    found: 2,
    of: 3,
  });
  const rate = valueOf(allocatedTarget(both, { by: YEAR, adds: false, shares: shares([1, '95']) }));
  expect(foundTogether(rate, measured, day('2026-07-20'))).toBeNull();
  expect(foundTogether(dikes, measured, day('2026-07-20'))).toBeNull();
});

const total = (change: Partial<SectionFigure> = {}): SectionFigure => ({
  ...source,
  value: '12',
  why: null,
  from: [1, 4].map((n) => ({
    agencyId: bodyId(n),
    submissionId: SubmissionId.parse(idOf(60 + n)),
    revision: 1,
    value: `${n}`,
  })),
  missing: [],
  ...change,
});

test('a consolidated report measures a target by its column: the whole, and each body that has a share', () => {
  expect(figuresFor(both, [total({ column: 'planned', value: '9' }), total()])).toEqual([
    { agencyId: null, value: '12' },
    { agencyId: bodyId(1), value: '1' },
  ]);
  expect(figuresFor(dikes, [total()])).toEqual([{ agencyId: null, value: '12' }]);
});

test.each([
  ['another section', total({ section: 'roads' })],
  ['another row', total({ row: 'north' })],
  ['another column', total({ column: 'planned' })],
])('a figure of %s says nothing of it', (_which, figure) => {
  expect(figuresFor(dikes, [figure])).toEqual([]);
});

test('a column that is not totalled measures no whole; a target without a column is not measured', () => {
  const apart = total({ value: null, why: 'not-totalled' });
  expect(figuresFor(both, [apart])).toEqual([{ agencyId: bodyId(1), value: '1' }]);
  expect(figuresFor({ ...both, source: null }, [total()])).toEqual([]);
});
