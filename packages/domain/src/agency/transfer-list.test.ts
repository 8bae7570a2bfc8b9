import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import { splitLineage, splitRegistry } from '../testing/succession.ts';
import { lineageOf } from './successor.ts';
import { gatherThrough, transferCounts, transferList } from './transfer-list.ts';

const AFTER = CivilDate.parse('2025-03-01');
const item = (id: string, wording: string, n = 8, chosen: number | null = null) => ({
  id,
  agencyId: bodyId(n),
  since: null,
  wording,
  chosen: chosen === null ? null : bodyId(chosen),
});

test('each item that moved stands in its order with whom it goes to, and where that is open', () => {
  const items = [
    item('stays', 'khám sức khỏe', 1),
    item('sure', 'mạng viễn thông'),
    item('unconfirmed', 'báo chí'),
    item('several', 'thi đua'),
    item('decided', 'thi đua', 8, 1),
    item('nobody', 'lưu trữ', 7),
  ];
  const lineage = { ...splitLineage, bodies: new Map(splitLineage.bodies) };
  lineage.bodies.set(bodyId(7), registeredBody(7, { validTo: CivilDate.parse('2024-12-31') }));
  const rows = transferList(items, AFTER, lineage);
  expect(rows.map(({ item: { id }, standing, to }) => [id, standing, to])).toEqual([
    ['sure', 'to-confirm', bodyId(3)],
    ['unconfirmed', 'to-confirm', bodyId(2)],
    ['several', 'to-choose', null],
    ['decided', 'chosen', bodyId(1)],
    ['nobody', 'unknown', null],
  ]);
  expect(transferCounts(rows)).toEqual({
    all: 5,
    chosen: 1,
    toConfirm: 2,
    toChoose: 1,
    unknown: 1,
  });
  const { byBody, toChoose, unknown } = gatherThrough(items, AFTER, lineage);
  expect([...byBody].map(([body, held]) => [body, held.map(({ id }) => id)])).toEqual([
    [bodyId(1), ['stays']],
    [bodyId(3), ['sure']],
    [bodyId(2), ['unconfirmed']],
  ]);
  expect(toChoose.map(({ id }) => id)).toEqual(['several', 'decided']);
  expect(unknown.map(({ id }) => id)).toEqual(['nobody']);
});

test('before the day nothing has moved', () => {
  const lineage = lineageOf(splitRegistry, []);
  expect(transferList([item('a', 'báo chí')], CivilDate.parse('2025-02-28'), lineage)).toEqual([]);
});
