import { Agency, Succession } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { expect, test } from 'vitest';
import { lifeDrawing } from './life-drawing.ts';

const id = (n: number) => AgencyId.parse(idOf(n));
const on = (text: string) => CivilDate.parse(text);
const body = (n: number, life: { validFrom?: string; validTo?: string } = {}) =>
  Agency.parse({
    id: id(n),
    name: `Sở ${n}`,
    shortNames: [],
    code: null,
    kind: 'state',
    level: 'province',
    parentId: null,
    mailbox: null,
    officePhone: null,
    validFrom: null,
    validTo: null,
    version: 0,
    ...life,
  });
const share = (from: number, to: number | null, ...scope: string[]) => ({
  from: id(from),
  to: to === null ? null : id(to),
  scope,
  confidence: 'sure',
});
const common = { on: '2025-03-01', legalBasis: null };
const split = Succession.parse({
  ...common,
  id: idOf(50),
  kind: 'split',
  livesOn: false,
  shares: [share(1, 2, 'báo chí'), share(1, 3, 'viễn thông'), share(1, null, 'khác')],
});
const elsewhere = Succession.parse({
  ...common,
  id: idOf(51),
  kind: 'absorb',
  shares: [share(4, 5)],
});
const bodies = new Map(
  [
    body(1, { validTo: '2025-02-28' }),
    body(2),
    body(3, { validFrom: '2025-03-01' }),
    body(4),
    body(5),
  ].map((one) => [one.id, one]),
);
const drawn = (n: number, viewed = '2025-07-01') =>
  lifeDrawing({
    agencyId: id(n),
    bodies,
    successions: [split, elsewhere],
    viewed: on(viewed),
    today: on('2026-07-20'),
  });

test('a line ends on the last day of its body, and branches to those that took something', () => {
  const { lanes, branches, days } = drawn(1);
  expect(lanes.map(({ agency, chosen }) => [agency.name, chosen])).toEqual([
    ['Sở 1', true],
    ['Sở 2', false],
    ['Sở 3', false],
  ]);
  expect(branches.map(({ from, to, scope }) => [from, to, scope])).toEqual([
    [0, 1, ['báo chí']],
    [0, 2, ['viễn thông']],
  ]);
  const [day] = days;
  expect(lanes[0]?.to).toBeLessThanOrEqual(day?.at ?? 0);
  expect(lanes[2]?.from).toBe(day?.at);
  expect([lanes[1]?.from, lanes[1]?.to]).toEqual([0, 1000]);
});

test('days stand in the order of time, the viewed one among them', () => {
  const { days, viewed, today } = drawn(2, '2025-04-01');
  expect(days[0]?.at).toBeLessThan(viewed.at);
  expect(viewed.at).toBeLessThan(today.at);
});

test('a body without a succession is a line alone', () => {
  const lone = lifeDrawing({
    agencyId: id(2),
    bodies,
    successions: [elsewhere],
    viewed: on('2026-07-20'),
    today: on('2026-07-20'),
  });
  expect([lone.lanes.length, lone.branches, lone.days]).toEqual([1, [], []]);
});
