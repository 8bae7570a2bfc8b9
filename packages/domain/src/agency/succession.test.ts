import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { split, splitLineage, splitRegistry, successionId } from '../testing/succession.ts';
import { checkedSuccession } from './checked-succession.ts';
import { membersOn } from './group-members.ts';
import { agencyOn, registryOn } from './life.ts';
import { lineageOf } from './successor.ts';
import { whoOwes } from './spanning-period.ts';
import { bodiesOf, endingBodies, Succession } from './succession.ts';

const day = (text: string) => CivilDate.parse(text);
const share = (from: number, to: number | null, ...scope: string[]) => ({
  from: bodyId(from),
  to: to === null ? null : bodyId(to),
  scope,
  confidence: 'sure',
});
const given = (kind: string, shares: readonly unknown[], livesOn = false) => ({
  id: successionId(1),
  on: '2025-07-01',
  legalBasis: null,
  kind,
  shares,
  ...(kind === 'split' && { livesOn }),
});

describe('what cannot be a succession', () => {
  test.each([
    [
      'a split into itself',
      given('split', [share(1, 1), share(1, 2)]),
      'shares.0.to succession.into-itself',
    ],
    [
      'a body that ends and receives',
      given('dissolve', [share(1, 2), share(2, 3)]),
      'shares.0.to succession.loop',
    ],
    [
      'two that end into each other',
      given('absorb', [share(1, 2), share(2, 1)]),
      'shares.0.to succession.loop',
    ],
    ['a merge of one', given('merge', [share(1, 2)]), 'shares succession.one-body'],
    [
      'a merge into two',
      given('merge', [share(1, 3), share(2, 4)]),
      'shares succession.one-receiver',
    ],
    ['a split of two', given('split', [share(1, 3), share(2, 4)]), 'shares succession.one-body'],
    ['a split into one that ends', given('split', [share(1, 2)]), 'shares succession.one-receiver'],
    [
      'one share twice',
      given('dissolve', [share(1, 2), share(1, 2)]),
      'shares.1.to succession.same-share',
    ],
    [
      'a scope given twice',
      given('split', [share(1, 2, 'đất'), share(1, 3, 'Đất')]),
      'shares.1.scope.0 succession.scope-twice',
    ],
  ])('%s', (_name, input, issue) => {
    const { error } = Succession.safeParse(input);
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toContain(
      issue,
    );
  });

  const registry = [
    registeredBody(1, { validTo: day('2025-06-29') }),
    registeredBody(2, { validFrom: day('2025-07-02') }),
    registeredBody(3, { validFrom: day('2025-07-01') }),
    registeredBody(4),
  ];
  test.each([
    ['gives after its last day', given('absorb', [share(1, 4)]), 'shares.0.from', 'agency.ended'],
    [
      'gives before it existed',
      given('absorb', [share(3, 4)]),
      'shares.0.from',
      'agency.not-there-yet',
    ],
    [
      'receives before it exists',
      given('absorb', [share(4, 2)]),
      'shares.0.to',
      'agency.not-there-yet',
    ],
    ['is unknown', given('absorb', [share(4, 9)]), 'shares.0.to', 'agency.unknown'],
  ])('a body that %s', (_name, input, path, issue) => {
    expect(checkedSuccession(Succession.parse(input), registry)).toMatchObject({
      refusal: { code: 'input.invalid', facts: { path, issue } },
    });
  });
});

test('a split that its body outlives ends nobody, and may give to one', () => {
  const partly = Succession.parse(given('split', [share(1, 2, 'tôn giáo')], true));
  expect([endingBodies(partly), bodiesOf(partly)]).toEqual([[], [bodyId(1), bodyId(2)]]);
});

describe('a body over time', () => {
  const town = registeredBody(1, { name: 'UBND thị xã', validTo: day('2025-06-30') });
  const past = [
    { ...town, agencyId: town.id, name: 'UBND huyện', until: day('2024-01-31') },
    { ...town, agencyId: town.id, name: 'UBND huyện cũ', until: day('1997-12-31') },
    { ...town, agencyId: bodyId(2), name: 'khác', until: day('2030-12-31') },
  ];
  test.each([
    ['1997-12-31', 'UBND huyện cũ'],
    ['1998-01-01', 'UBND huyện'],
    ['2024-01-31', 'UBND huyện'],
    ['2024-02-01', 'UBND thị xã'],
    ['2025-07-01', undefined],
  ])('on %s it is called %s', (date, name) => {
    expect(agencyOn(town, past, day(date))?.name).toBe(name);
  });

  test('a group by rule has the members of the level that they had on that day', () => {
    const commune = registeredBody(3, { level: 'commune' });
    const before = [
      { ...commune, agencyId: commune.id, level: 'district' as const, until: day('2025-06-30') },
    ];
    const communes = {
      kind: 'rule' as const,
      agencyKind: null,
      level: 'commune' as const,
      parentId: null,
    };
    const on = (date: string) =>
      membersOn({ membership: communes }, registryOn([commune], before, day(date)), day(date));
    expect([on('2025-06-30'), on('2025-07-01')]).toEqual([[], [commune.id]]);
  });
});

describe('who owes a period that spans a rearrangement', () => {
  const telecom = { agencyId: bodyId(8), since: null, wording: 'hạ tầng viễn thông' };
  test.each([
    ['closed before', '2025-01-15', '2025-02-28', 'same', bodyId(8), []],
    ['open on the day', '2025-02-15', '2025-03-14', 'body', bodyId(3), [bodyId(8)]],
    ['from the day on', '2025-03-01', '2025-03-31', 'body', bodyId(3), []],
  ])('%s', (_name, from, closesOn, kind, agencyId, parts) => {
    const period = { from: day(from), closesOn: day(closesOn) };
    expect(whoOwes(telecom, period, splitLineage)).toMatchObject({
      owner: { kind, agencyId },
      parts,
    });
  });

  test('the parts of the part are parts too, the body that lives on is none', () => {
    const merged = Succession.parse(given('absorb', [share(3, 1)]));
    const registry = splitRegistry.map((body) =>
      body.id === bodyId(3) ? { ...body, validTo: day('2025-06-30') } : body,
    );
    const year = { from: day('2024-12-15'), closesOn: day('2025-12-14') };
    const { parts } = whoOwes(telecom, year, lineageOf(registry, [split, merged]));
    expect(parts).toEqual([bodyId(3), bodyId(8)]);
  });
});
