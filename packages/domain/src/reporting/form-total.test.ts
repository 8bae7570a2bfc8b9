import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyId } from '../testing/agency.ts';
import { cases } from '../testing/cases.ts';
import { formColumn, formOfBody, templateForm } from '../testing/form.ts';
import { aggregate, joinTotals, quotientOf } from './form-total.ts';
import type { FormOfBody, FormTotal } from './form-total.ts';
import type { FormColumn } from './template-form.ts';

const done = formColumn('done');
const asked = formColumn('asked');
const most = formColumn('most', { aggregation: { kind: 'max' } });
const last = formColumn('last', { aggregation: { kind: 'last' }, valueKind: 'cumulative' });
const year = formColumn('year', { aggregation: { kind: 'none' } });
const place = formColumn('place', { type: 'text', aggregation: { kind: 'none' } });
const rate = formColumn('rate', { aggregation: { kind: 'ratio', of: 'done', to: 'asked' } });
const form = templateForm([done, asked, most, last, year, place, rate]);

const totalOf = (column: FormColumn, bodies: readonly FormOfBody[]) =>
  aggregate(form, { column, row: 'all' }, bodies);
const valueOf = (column: FormColumn, bodies: readonly FormOfBody[]): FormTotal => {
  const total = totalOf(column, bodies);
  if (!total.ok) throw new Error(total.refusal.code);
  return total.value;
};
const byBody = (one: FormTotal['from'][number], other: FormTotal['from'][number]) =>
  one.agencyId < other.agencyId ? -1 : 1;
const sorted = (total: FormTotal): FormTotal => ({
  ...total,
  from: total.from.toSorted(byBody),
  missing: total.missing.toSorted(byBody),
});
const bodiesOf = (sources: FormTotal['from']) => sources.map(({ agencyId }) => agencyId);

describe('figures of many bodies as one', () => {
  test('a sum is exact, says of whom it is, and who gave nothing', () => {
    const total = valueOf(done, [
      formOfBody(1, { done: '0.1' }),
      formOfBody(2, {}),
      formOfBody(3, { done: '0.2' }),
      formOfBody(4, { done: '0' }),
    ]);
    expect(total).toMatchObject({ value: '0.3', on: '2026-06-14' });
    expect(bodiesOf(total.from)).toEqual([bodyId(1), bodyId(3), bodyId(4)]);
    expect(bodiesOf(total.missing)).toEqual([bodyId(2)]);
  });

  test('a sum is of the day of its latest figure, in whatever order the bodies come', () => {
    const bodies = [
      formOfBody(1, { done: '1' }, '2026-06-14'),
      formOfBody(2, { done: '2' }, '2026-07-14'),
      formOfBody(3, { done: '3' }, '2026-05-14'),
    ];
    expect(valueOf(done, bodies)).toMatchObject({ value: '6', on: '2026-07-14' });
    expect(valueOf(done, bodies.toReversed())).toMatchObject({ on: '2026-07-14' });
  });

  test('where nobody gave any there is none, not zero', () => {
    expect(valueOf(done, [formOfBody(1, {})])).toMatchObject({ value: null, on: null });
    expect(valueOf(done, [])).toEqual({
      kind: 'figure',
      value: null,
      on: null,
      from: [],
      missing: [],
    });
  });

  test.each([year, place])('a column with none refuses to be totalled: $key', (column) => {
    expect(totalOf(column, [formOfBody(1, { year: '2026' })])).toEqual({
      ok: false,
      refusal: { code: 'column.not-totalled', facts: { column: column.key } },
    });
  });

  test('the greatest is that of the bodies that have it', () => {
    const total = valueOf(most, [
      formOfBody(1, { most: '9.5' }),
      formOfBody(2, { most: '10' }),
      formOfBody(3, { most: '10.0' }),
    ]);
    expect(total).toMatchObject({ value: '10' });
    expect(bodiesOf(total.from)).toEqual([bodyId(2), bodyId(3)]);
  });

  test('the last is that of the latest day; several that differ on it are refused', () => {
    const june = formOfBody(1, { last: '7' });
    const july = formOfBody(1, { last: '4' }, '2026-07-14');
    expect(valueOf(last, [july, june])).toMatchObject({ value: '4', on: '2026-07-14' });
    expect(totalOf(last, [june, formOfBody(2, { last: '8' })])).toEqual({
      ok: false,
      refusal: { code: 'figures.several', facts: { column: 'last' } },
    });
    expect(valueOf(last, [june, formOfBody(2, { last: '7.0' })])).toMatchObject({ value: '7' });
  });
});

describe('a ratio of sums', () => {
  test('is no mean of ratios, and leaves out who gave one side only', () => {
    const total = valueOf(rate, [
      formOfBody(1, { done: '1', asked: '2' }),
      formOfBody(2, { done: '9', asked: '10' }),
      formOfBody(3, { done: '50' }),
    ]);
    expect(total).toMatchObject({ sums: { of: '10', to: '12' } });
    expect(bodiesOf(total.missing)).toEqual([bodyId(3)]);
    expect(total.kind === 'ratio' && quotientOf(total, 3)).toEqual({
      kind: 'quotient',
      value: '0.833',
    });
  });

  test.each([
    ['nothing was asked for', [formOfBody(1, { done: '3', asked: '0' })], 'zero-denominator'],
    ['nobody gave both', [formOfBody(1, { asked: '2' })], 'not-given'],
  ])('where %s, that is the answer', (_name, bodies, kind) => {
    const total = valueOf(rate, bodies);
    expect(total.kind === 'ratio' && quotientOf(total, 2)).toEqual({ kind });
  });
});

describe('whatever the figures', () => {
  const figure = oneof(
    integer({ min: -500, max: 500 }).map((n) => (n / 8).toString()),
    constantFrom('0', '0.1', '0.2'),
  );
  const bodies = array(
    record({ done: figure, asked: figure, most: figure, last: figure }, { requiredKeys: [] }),
    { maxLength: 9 },
  ).map((rows) =>
    // A day of its own for each, so that the last is one.
    rows.map((values, at) => formOfBody(at + 1, values, `2026-06-${String(at + 10)}`)),
  );

  test.each([done, most, last, rate])(
    'the order does not matter, and the total of parts is that of the whole: $key',
    (column) => {
      assert(
        property(bodies, integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 }), (all, a, b) => {
          const whole = sorted(valueOf(column, all));
          expect(sorted(valueOf(column, all.toReversed()))).toEqual(whole);
          const [first, second] = [Math.min(a, b), Math.max(a, b)];
          const parts = [all.slice(first, second), all.slice(0, first), all.slice(second)];
          const joined = joinTotals(
            column,
            parts.map((part) => valueOf(column, part)),
          );
          expect(joined.ok && sorted(joined.value)).toEqual(whole);
          const [one, ...others] = parts.map((part) => valueOf(column, part));
          const nested = joinTotals(column, others);
          const again =
            nested.ok && one ? joinTotals(column, [one, nested.value]) : { ok: false as const };
          expect(again.ok && sorted(again.value)).toEqual(whole);
        }),
        { seed: 2026, numRuns: cases(400) },
      );
    },
  );

  test('everybody is told of once: in the sum, or missing', () => {
    assert(
      property(bodies, (all) => {
        const { from, missing } = valueOf(done, all);
        expect(bodiesOf([...from, ...missing]).toSorted()).toEqual(
          all.map(({ source }) => source.agencyId).toSorted(),
        );
      }),
      { seed: 2027, numRuns: cases(200) },
    );
  });
});
