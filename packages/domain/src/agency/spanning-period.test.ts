import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId } from '../testing/agency.ts';
import { splitRegistry, split, successionId } from '../testing/succession.ts';
import { whoOwes } from './spanning-period.ts';
import { Succession } from './succession.ts';
import { lineageOf } from './successor.ts';

const day = (text: string) => CivilDate.parse(text);
const telecom = { agencyId: bodyId(8), since: null, wording: 'hạ tầng viễn thông' };
const goes = (n: number, on: string, from: number, to: number, livesOn: boolean) =>
  Succession.parse({
    id: successionId(n),
    on,
    legalBasis: null,
    ...(livesOn ? { kind: 'split', livesOn } : { kind: 'absorb' }),
    shares: [
      {
        from: bodyId(from),
        to: bodyId(to),
        scope: livesOn ? ['viễn thông'] : [],
        confidence: 'sure',
      },
    ],
  });
const ended = (n: number, on: string) =>
  splitRegistry.map((body) => (body.id === bodyId(n) ? { ...body, validTo: day(on) } : body));
const partsOf = (
  successions: readonly Succession[],
  [from, closesOn]: readonly [string, string],
  registry = splitRegistry,
) =>
  whoOwes(telecom, { from: day(from), closesOn: day(closesOn) }, lineageOf(registry, successions))
    .parts;

const into8 = (on: string, last: string) =>
  partsOf([goes(2, on, 2, 8, false), split], ['2025-02-01', '2025-03-14'], ended(2, last));

describe('parts of a report whose period saw bodies rearranged', () => {
  test('on its closing day the body that ended the day before is one', () => {
    expect(partsOf([split], ['2025-02-15', '2025-03-01'])).toEqual([bodyId(8)]);
  });

  test('a body that gave a part away and lives on reports for itself', () => {
    const part = goes(1, '2025-03-01', 8, 3, true);
    const registry = splitRegistry.map((body) => ({ ...body, validTo: null }));
    expect(partsOf([part], ['2025-02-15', '2025-03-14'], registry)).toEqual([]);
  });

  test('what comes to the owner after the closing day is none of it', () => {
    const later = goes(2, '2025-06-01', 2, 3, false);
    expect(partsOf([split, later], ['2025-02-15', '2025-03-14'], ended(2, '2025-05-31'))).toEqual([
      bodyId(8),
    ]);
  });

  test('what came to a part before it ended is one, on its last day or later is none', () => {
    expect(into8('2025-02-20', '2025-02-19')).toEqual([bodyId(8), bodyId(2)]);
    expect(into8('2025-03-01', '2025-02-28')).toEqual([bodyId(8)]);
  });

  test('nobody known owes it with parts of nobody', () => {
    expect(partsOf([], ['2025-02-15', '2025-03-14'])).toEqual([]);
  });
});
