import { expect, test } from 'vitest';
import { AgencyGroup } from '../agency/group.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyGroupId } from '../kernel/id.ts';
import { bodyId as id, registeredBody as body } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { splitLineage, splitRegistry } from '../testing/succession.ts';
import { reportersOn } from './reporters.ts';
import type { Accountable } from './reporters.ts';
import type { ReportingRule } from './rule.ts';

const on = (text: string) => CivilDate.parse(text);
const communes = AgencyGroupId.parse(idOf(50));

const registry = [
  body(1),
  body(2, { validTo: on('2026-06-30') }),
  body(3, { validFrom: on('2026-07-01') }),
  body(4, { kind: 'steering-committee' }),
  body(5, { level: 'commune' }),
];
const groups = new Map([
  [
    communes,
    AgencyGroup.parse({
      id: communes,
      name: 'UBND các xã',
      open: false,
      membership: { kind: 'rule', agencyKind: null, level: 'commune', parentId: null },
      version: 0,
    }),
  ],
]);
const answers = (n: number, endedOn: CivilDate | null = null): Accountable => ({
  agencyId: id(n),
  groupId: null,
  endedOn,
});
const receiver = (n: number | null) => ({ agencyId: n === null ? null : id(n), text: '' });

const reporting = (
  reporters: ReportingRule['reporters'],
  date: string,
  accountable: readonly Accountable[] = [],
  to: number | null = null,
) =>
  reportersOn(
    { reporters, receiver: receiver(to) },
    { registry, groups, accountable },
    on(date),
  ).map((agency) => registry.findIndex((known) => known.id === agency) + 1);

const named = {
  kind: 'named' as const,
  agencies: [id(3), id(2), id(1), id(4)],
  groups: [communes],
};

test('named bodies and members of named groups report, as far as they exist on the day', () => {
  expect(reporting(named, '2026-06-30')).toEqual([1, 2, 5]);
  expect(reporting(named, '2026-07-01')).toEqual([1, 3, 5]);
});

test('the receiver does not report to itself', () => {
  expect(reporting(named, '2026-06-30', [], 1)).toEqual([2, 5]);
});

test('accountable bodies report until the day on which their last duty ended', () => {
  const accountable = [
    answers(1, on('2026-05-01')),
    answers(1),
    answers(2, on('2026-05-01')),
    { agencyId: null, groupId: communes, endedOn: null },
  ];
  expect(reporting({ kind: 'accountable' }, '2026-04-30', accountable)).toEqual([1, 2, 5]);
  expect(reporting({ kind: 'accountable' }, '2026-05-01', accountable)).toEqual([1, 5]);
});

test('the successor of an ended body reports in its place from the day on, once, and nobody where a person must choose', () => {
  const facts = {
    registry: splitRegistry,
    groups,
    accountable: [],
    lineage: splitLineage,
  };
  const owing = (wording: string, date: string, name = '') =>
    reportersOn(
      {
        reporters: { kind: 'named', agencies: [id(8), id(3)], groups: [] },
        receiver: receiver(1),
        name,
        wording,
      },
      facts,
      on(date),
    );
  expect(owing('báo cáo về báo chí', '2025-02-28')).toEqual([id(3), id(8)]);
  expect(owing('báo cáo về báo chí', '2025-03-01')).toEqual([id(2), id(3)]);
  expect(owing('báo cáo về viễn thông', '2025-03-01')).toEqual([id(3)]);
  expect(owing('báo cáo thi đua', '2025-03-01')).toEqual([id(3)]);
  expect(owing('hằng quý', '2025-03-01', 'Báo cáo về báo chí')).toEqual([id(2), id(3)]);
});

test('who succeeded a member of a listed group reports in its place', () => {
  const listed = AgencyGroup.parse({
    id: idOf(51),
    name: 'Các cơ quan báo chí',
    open: false,
    membership: { kind: 'list', members: [id(8), id(3)] },
    version: 0,
  });
  const owing = (date: string) =>
    reportersOn(
      {
        reporters: { kind: 'named', agencies: [], groups: [listed.id] },
        receiver: receiver(1),
        wording: 'báo cáo về báo chí',
      },
      {
        registry: splitRegistry,
        groups: new Map([[listed.id, listed]]),
        accountable: [],
        lineage: splitLineage,
      },
      on(date),
    );
  expect(owing('2025-02-28')).toEqual([id(3), id(8)]);
  expect(owing('2025-03-01')).toEqual([id(2), id(3)]);
});
