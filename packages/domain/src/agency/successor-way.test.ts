import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { split, splitRegistry, successionId } from '../testing/succession.ts';
import { lineageOf, successorOf } from './successor.ts';
import { Succession } from './succession.ts';
import type { Share } from './succession.ts';

const day = (text: string) => CivilDate.parse(text);
const MARCH = day('2025-03-01');
const JULY = day('2025-07-01');
const DIGITAL = ['hạ tầng số', 'viễn thông'];
const PRESS = ['báo chí', 'xuất bản'];

const share = (
  from: number,
  to: number | null,
  scope: readonly string[] = [],
  confidence: Share['confidence'] = 'sure',
): Share => ({
  from: bodyId(from),
  to: to === null ? null : bodyId(to),
  scope: [...scope],
  confidence,
});
const splitOn = (n: number, on: string, shares: readonly Share[], livesOn = false) =>
  Succession.parse({ id: successionId(n), on, legalBasis: null, kind: 'split', livesOn, shares });
const mergeOn = (n: number, on: string, shares: readonly Share[]) =>
  Succession.parse({ id: successionId(n), on, legalBasis: null, kind: 'merge', shares });
const held = (wording: string, since: CivilDate | null = null) => ({
  agencyId: bodyId(8),
  since,
  wording,
});
const sureSplit = splitOn(1, '2025-03-01', [share(8, 3, DIGITAL), share(8, 2, PRESS)]);
const withMore = [
  ...splitRegistry,
  ...[4, 5, 9].map((n) => registeredBody(n, { validFrom: JULY })),
];

describe('the way of a successor', () => {
  test('names the words by which it was found and the successions on it, oldest first', () => {
    const lineage = lineageOf(withMore, [
      mergeOn(2, '2025-07-01', [share(3, 9), share(2, 9)]),
      split,
    ]);
    expect(successorOf(held('mạng viễn thông'), MARCH, lineage)).toEqual({
      kind: 'body',
      agencyId: bodyId(3),
      scope: DIGITAL,
      through: [split.id],
    });
    expect(successorOf(held('mạng viễn thông'), JULY, lineage)).toEqual({
      kind: 'body',
      agencyId: bodyId(9),
      scope: DIGITAL,
      through: [split.id, successionId(2)],
    });
  });

  test('leads to a choice whose candidates say by which words, and how sure', () => {
    expect(successorOf(held('hạ tầng số và báo chí'), MARCH, lineageOf(withMore, [split]))).toEqual(
      {
        kind: 'choose',
        candidates: [
          { agencyId: bodyId(3), scope: DIGITAL, confidence: 'sure' },
          { agencyId: bodyId(2), scope: PRESS, confidence: 'unconfirmed' },
        ],
        through: [split.id],
      },
    );
  });

  test('through a choice within a choice names all bodies of both', () => {
    const again = splitOn(2, '2025-07-01', [share(3, 4, ['cáp']), share(3, 5, ['dữ liệu'])]);
    expect(successorOf(held('thi đua'), JULY, lineageOf(withMore, [sureSplit, again]))).toEqual({
      kind: 'choose',
      candidates: [
        { agencyId: bodyId(4), scope: ['cáp'], confidence: 'sure' },
        { agencyId: bodyId(5), scope: ['dữ liệu'], confidence: 'sure' },
        { agencyId: bodyId(2), scope: PRESS, confidence: 'sure' },
      ],
      through: [sureSplit.id],
    });
  });

  test('whose shares meet again in one body is as sure as all of them, with the words of all', () => {
    const merged = mergeOn(2, '2025-07-01', [share(2, 9), share(3, 9)]);
    expect(successorOf(held('thi đua'), JULY, lineageOf(withMore, [sureSplit, merged]))).toEqual({
      kind: 'body',
      agencyId: bodyId(9),
      scope: [...DIGITAL, ...PRESS],
      through: [sureSplit.id],
    });
  });

  test('of which one share has no known receiver is a choice, and of which none has is unknown', () => {
    const half = splitOn(1, '2025-03-01', [share(8, 3, DIGITAL), share(8, null, PRESS)]);
    expect(successorOf(held('thi đua'), MARCH, lineageOf(withMore, [half]))).toMatchObject({
      kind: 'choose',
      candidates: [{ agencyId: bodyId(3) }],
    });
    const lost = Succession.parse({
      id: successionId(1),
      on: '2025-03-01',
      legalBasis: null,
      kind: 'dissolve',
      shares: [share(8, null, DIGITAL)],
    });
    const both = { ...lost, shares: [share(8, null, DIGITAL), share(8, null, PRESS)] };
    expect(successorOf(held('thi đua'), MARCH, lineageOf(withMore, [both]))).toEqual({
      kind: 'unknown',
      through: [lost.id],
    });
  });

  test('is that of the oldest succession first, in whatever order they were recorded', () => {
    const first = splitOn(2, '2024-06-01', [share(8, 2, ['báo chí'])], true);
    const second = splitOn(3, '2024-09-01', [share(8, 3, ['báo chí'])], true);
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(
        successorOf(held('báo chí'), day('2024-12-31'), lineageOf(withMore, order)),
      ).toMatchObject({ agencyId: bodyId(2) });
    const sameDay = { ...second, on: first.on };
    expect(lineageOf(withMore, [sameDay, first])).toEqual(lineageOf(withMore, [first, sameDay]));
  });

  test('has no step at a rename', () => {
    const { name, shortNames, kind, level, parentId } = registeredBody(8);
    const renamed = Succession.parse({
      id: successionId(2),
      on: '2024-06-01',
      legalBasis: null,
      kind: 'rename',
      agencyId: bodyId(8),
      to: { name: `${name} và Dữ liệu`, shortNames, kind, level, parentId },
      confidence: 'sure',
    });
    expect(lineageOf(withMore, [renamed]).givenBy.size).toBe(0);
  });

  test('is unknown for a body that is not in the registry', () => {
    expect(
      successorOf({ ...held('báo chí', MARCH), agencyId: bodyId(77) }, JULY, lineageOf([], [])),
    ).toEqual({ kind: 'unknown', through: [] });
  });

  test('takes only the shares of the body that held it', () => {
    const merged = mergeOn(2, '2025-03-01', [
      share(8, 9, ['báo chí'], 'unconfirmed'),
      share(2, 9, ['báo chí xuất bản']),
    ]);
    expect(
      successorOf(held('báo chí xuất bản'), JULY, lineageOf(withMore, [merged])),
    ).toMatchObject({
      kind: 'unconfirmed',
      scope: ['báo chí'],
    });
  });
});
