import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId } from '../testing/agency.ts';
import { cases } from '../testing/cases.ts';
import { aimsOf, targetOf } from '../testing/target.ts';
import { Figure } from './figure.ts';
import {
  allocationGaps,
  Comparator,
  correctedTarget,
  Measurement,
  meets,
  Target,
  targetStanding,
} from './target.ts';

const day = (text: string) => CivilDate.parse(text);
const found = (...given: readonly (readonly [on: string, value: string])[]) =>
  given.map(([on, value]) => Measurement.parse({ on, value }));
const byYears = targetOf({
  series: aimsOf(['2024-12-31', '60'], ['2025-12-31', '80'], ['2026-12-31', '95']),
});

describe('a target on a date (domain, Target: comparator, series, baseline)', () => {
  it.each([
    ['before anything was found', '2024-06-01', [], 60, 'not-measured', ''],
    ['on the last day, short', '2024-12-31', [['2024-12-31', '59.9']], 60, 'short', ''],
    ['reached exactly', '2024-12-31', [['2024-12-31', '60']], 60, 'reached', ''],
    [
      'the day after, the next aim is in hand',
      '2025-01-01',
      [['2024-12-31', '59.9']],
      80,
      'short',
      'missed',
    ],
    ['nothing found by its day', '2025-02-01', [['2025-01-01', '70']], 80, 'short', 'not-measured'],
    [
      'a later figure mends nothing that has passed',
      '2026-01-01',
      [
        ['2024-11-30', '55'],
        ['2025-12-01', '99'],
      ],
      95,
      'reached',
      'missed reached',
    ],
    [
      'after the last day the last aim stays',
      '2027-03-01',
      [['2026-12-31', '94']],
      95,
      'missed',
      'not-measured not-measured',
    ],
    [
      'a figure of the future says nothing',
      '2024-06-01',
      [['2024-06-02', '60']],
      60,
      'not-measured',
      '',
    ],
    [
      'of two on one day the later told stands',
      '2024-06-01',
      [
        ['2024-06-01', '10'],
        ['2024-06-01', '61'],
      ],
      60,
      'reached',
      '',
    ],
  ] as const)('%s', (_name, date, measured, aim, state, past) => {
    const standing = targetStanding(byYears, found(...measured), day(date));
    expect([Number(standing.inHand.aim.value), standing.inHand.state]).toEqual([aim, state]);
    expect(standing.past.map((one) => one.state).join(' ')).toBe(past);
  });

  it('without a day is never missed', () => {
    const target = targetOf({ series: aimsOf([null, '95']) });
    const at = (value: string) =>
      targetStanding(target, found(['2026-01-01', value]), day('2040-01-01')).inHand.state;
    expect([at('94'), at('95')]).toEqual(['short', 'reached']);
  });

  it.each([
    ['at-least', '95', '95', true],
    ['at-least', '94.9', '95', false],
    ['at-most', '30', '30', true],
    ['at-most', '29.9', '30', true],
    ['at-least', '95.1', '95', true],
    ['at-most', '30.1', '30', false],
    ['equals', '99', '99.0', true],
    ['equals', '100', '99', false],
  ] as const)('%s: %s to %s', (comparator, value, aim, reached) => {
    expect(meets(comparator, Figure.parse(value), Figure.parse(aim))).toBe(reached);
  });

  it('takes the latest figure, in whatever order they are told', () => {
    const measured = found(['2024-06-01', '61'], ['2024-03-01', '10']);
    expect(targetStanding(byYears, measured, day('2024-06-02')).inHand).toMatchObject({
      state: 'reached',
      measured: { on: '2024-06-01' },
    });
  });

  it('tells of a day that has passed the same ever after, whatever is found later', () => {
    const years = integer({ min: 2020, max: 2030 });
    const figures = array(
      record({
        year: years,
        month: integer({ min: 1, max: 12 }),
        value: integer({ min: 0, max: 100 }),
      }),
      { maxLength: 12 },
    );
    assert(
      property(
        constantFrom(...Comparator.options),
        years,
        figures,
        figures,
        (comparator, year, early, late) => {
          const told = (all: typeof early) =>
            all.map(({ year: in_, month, value }) =>
              Measurement.parse({
                on: `${in_}-${String(month).padStart(2, '0')}-15`,
                value: `${value}`,
              }),
            );
          const series = targetOf({
            series: aimsOf([`${year}-12-31`, '50'], ['2031-12-31', '90']),
          }).series;
          const later = told(late).filter(({ on }) => on > `${year}-12-31`);
          const state = (measured: readonly Measurement[]) =>
            targetStanding({ comparator, series }, measured, day(`${year + 1}-01-01`)).past[0];
          expect(state([...told(early), ...later])).toEqual(state(told(early)));
        },
      ),
      { seed: 1700, numRuns: cases(300) },
    );
  });
});

describe('a target read otherwise', () => {
  const { wording, id, planId, allocation, ...reading } = byYears;

  it('keeps its wording and place, and takes all of the reading', () => {
    const mended = {
      unit: 'trường',
      comparator: 'at-most' as const,
      series: targetOf({ series: aimsOf([null, '3']) }).series,
      baseline: Measurement.parse({ on: '2024-01-01', value: '9' }),
      accountableId: bodyId(1),
      source: { section: 'schools', row: 'all', column: 'nurses' },
    };
    const read = correctedTarget(byYears, mended);
    expect(read.ok && read.value).toEqual({ wording, id, planId, allocation, ...mended });
  });

  it('is refused with the place of what does not go together', () => {
    const baseline = Measurement.parse({ on: '2024-12-31', value: '1' });
    expect(correctedTarget(byYears, { ...reading, baseline })).toEqual({
      ok: false,
      refusal: {
        code: 'input.invalid',
        facts: { path: 'baseline.on', issue: 'baseline.late' },
      },
    });
  });

  it('may begin the day before its first aim', () => {
    const baseline = Measurement.parse({ on: '2024-12-30', value: '1' });
    expect(correctedTarget(byYears, { ...reading, baseline }).ok).toBe(true);
  });
});

describe('what cannot be a target', () => {
  it.each([
    [
      'aims out of order',
      { series: aimsOf(['2026-12-31', '95'], ['2025-12-31', '80']) },
      'series.1.by aim.order',
    ],
    [
      'two aims of a day',
      { series: aimsOf(['2026-12-31', '95'], ['2026-12-31', '80']) },
      'series.1.by aim.order',
    ],
    [
      'an aim without a day beside others',
      { series: aimsOf([null, '95'], ['2026-12-31', '80']) },
      'series.1.by aim.order',
    ],
    [
      'a beginning after the first day',
      { baseline: { on: '2026-12-31', value: '1' } },
      'baseline.on baseline.late',
    ],
    [
      'a member with two shares',
      {
        allocation: {
          adds: true,
          shares: [1, 1].map((n) => ({ agencyId: bodyId(n), series: aimsOf(['2026-12-31', '5']) })),
        },
      },
      'allocation.shares.1.agencyId share.repeated',
    ],
    [
      'a figure that is none',
      { series: aimsOf(['2026-12-31', 'chín']) },
      'series.0.value figure.unreadable',
    ],
  ])('%s', (_name, change, issue) => {
    const { error } = Target.safeParse({ ...byYears, ...change });
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      issue,
    ]);
  });
});

/** A length to be mended in two years, shared out. */
const shared = (adds: boolean, ...values: readonly string[]) =>
  targetOf({
    unit: 'km',
    series: aimsOf(['2025-12-31', '10'], ['2026-12-31', '0.3']),
    allocation: {
      adds,
      shares: values.map((value, n) => ({
        agencyId: bodyId(n + 1),
        series: aimsOf(['2025-12-31', '5'], ['2026-12-31', value]),
      })),
    },
  });

describe('shares of members', () => {
  it.each([
    ['add up to the last decimal', shared(true, '0.1', '0.2'), []],
    ['fall short', shared(true, '0.1', '0.1'), ['0.2']],
    ['of a rate do not add', shared(false, '90', '95'), []],
    ['none yet', shared(true), []],
  ])('%s', (_name, target, allocated) => {
    expect(allocationGaps(target).map((gap) => gap.allocated)).toEqual(allocated);
  });
});
