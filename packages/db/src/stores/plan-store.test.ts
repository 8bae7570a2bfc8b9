import { Grant, oneCalendar, scopeFor } from '@dondoc/domain/agency';
import type { Role } from '@dondoc/domain/agency';
import { CivilDate, vietnamCalendar } from '@dondoc/domain/calendar';
import {
  AgencyGroupId,
  AgencyId,
  DraftId,
  DutyId,
  EditionId,
  GrantId,
  PlanId,
  RuleId,
  TargetId,
  TaskId,
} from '@dondoc/domain/kernel';
import type { SourceText } from '@dondoc/domain/plan';
import { putInForce, refreshFindings } from '@dondoc/domain/register';
import { draftBody, draftDuty, draftTask, planDraft } from '@dondoc/domain/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { addAccount, onEachDatabase, TEST_INSTANT } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { insertAgencies } from './agency-store.ts';
import { insertDraft } from './draft-store.ts';
import { insertFile } from './file-store.ts';
import { insertGroups } from './group-store.ts';
import { anyDue } from './next-on.ts';
import {
  planParties,
  readPlanFindings,
  readPlanNames,
  readPlanRules,
  readPlanTasks,
} from './plan-register-store.ts';
import { findPlan, listPlans } from './plan-store.ts';
import { keepRegister } from './register-store.ts';

const day = (text: string) => CivilDate.parse(text);
const SHA = 'cd'.repeat(32);
const names = [
  'UBND tỉnh',
  'Sở Xây dựng',
  'Xã Hòa Khê',
  'Xã Vân Trình',
  'Sở Y tế',
  'Thành phố Bến Lau',
];
const text = 'Sở Xây dựng rà soát ngầm, tràn; các xã kiện toàn lực lượng. Báo cáo trước ngày 18.';
const source: SourceText = {
  text,
  blocks: [
    {
      kind: 'paragraph',
      label: null,
      depth: 0,
      bold: false,
      align: null,
      table: null,
      anchor: { start: 0, end: text.length },
    },
  ],
};

const scopeOf = (role: Role, agencyId: AgencyId | undefined) =>
  scopeFor(
    [
      Grant.parse({
        id: GrantId.parse(v7()),
        role,
        agencyId: agencyId ?? null,
        planId: null,
        validFrom: day('2026-01-01'),
        validTo: null,
      }),
    ],
    'plan.see',
  );

const ALL = scopeOf('clerk', undefined);

onEachDatabase('a plan in force', ({ open }) => {
  let db: TestDb;
  const agencies = names.map(() => AgencyId.parse(v7()));
  const [province, construction, hoaKhe] = agencies;
  const communes = AgencyGroupId.parse(v7());
  const planId = PlanId.parse(v7());
  const editionId = EditionId.parse(v7());

  beforeAll(async () => {
    db = await open();
    const createdBy = await addAccount(db);
    const draft = refreshFindings(
      planDraft({
        bodies: [
          draftBody(1, 'UBND tỉnh', { agencyId: province ?? null }),
          draftBody(2, 'Sở Xây dựng', { agencyId: construction ?? null }),
          draftBody(3, 'Các xã', { group: true, agencyId: null, groupId: communes }),
        ],
        tasks: [
          draftTask('a', {
            duties: [draftDuty('b2', { role: 'lead' })],
            timing: {
              kind: 'by',
              date: day('2026-07-15'),
              operator: 'before',
              inheritedFromPlan: false,
            },
            timingWording: 'trước ngày 15/7',
            timingAnchor: { start: 3, end: 9 },
          }),
          draftTask('b', { duties: [draftDuty('b3')], timing: { kind: 'continuous' } }),
        ],
        findings: [
          {
            key: 'number.missing:plan',
            code: 'number.missing',
            anchor: null,
            facts: {},
            note: 'x',
          },
        ],
        issuerKey: 'b1',
        standingAgencyKey: 'b2',
      }),
    );
    const register = putInForce(draft, {
      planId,
      trackedFrom: day('2026-03-20'),
      inForceOn: day('2026-03-20'),
      calendars: oneCalendar(vietnamCalendar()),
      before: 'end-of-day',
      newTaskId: () => TaskId.parse(v7()),
      newDutyId: () => DutyId.parse(v7()),
      newRuleId: () => RuleId.parse(v7()),
      newTargetId: () => TargetId.parse(v7()),
    });
    if (!register.ok) throw new Error(register.refusal.code);
    const draftId = DraftId.parse(v7());
    await transact(db, async (trx) => {
      await insertAgencies(
        trx,
        agencies.map((id, at) => ({
          id,
          name: names[at] ?? '',
          shortNames: [],
          code: null,
          kind: 'state',
          level: at === 2 || at === 3 ? 'commune' : 'province',
          parentId: at === 2 ? (agencies[5] ?? null) : null,
          mailbox: null,
          officePhone: null,
          validFrom: null,
          validTo: null,
        })),
      );
      const members = [hoaKhe].filter((id) => id !== undefined);
      await insertGroups(trx, [
        { id: communes, name: 'Các xã', open: false, membership: { kind: 'list', members } },
      ]);
      const file = { sha256: SHA, name: 'kh.txt', size: 90, type: 'text/plain' };
      await insertFile(trx, { ...file, createdBy, createdAt: TEST_INSTANT });
      await insertDraft(trx, {
        id: draftId,
        fileSha256: SHA,
        fileName: 'kh.txt',
        source,
        content: draft,
        createdBy,
        createdAt: TEST_INSTANT,
      });
      const edition = { id: editionId, source, instrumentAnchors: {}, fileSha256: SHA };
      await keepRegister(trx, register.value, edition, { draftId, at: TEST_INSTANT });
    });
  });
  afterAll(() => db.drop());

  it.each([
    ['the clerk of the whole deployment', 'clerk', undefined, true],
    ['the clerk of the standing agency', 'clerk', 1, true],
    ['the head of a body that has a duty', 'head', 1, true],
    ['the head of a member of a group that has one', 'head', 2, true],
    ['the leader above a member of a group that has one', 'leader', 5, true],
    ['the head of a commune outside the group', 'head', 3, false],
    ['the clerk of a body that the plan does not name', 'clerk', 4, false],
    ['an administrator, who keeps accounts', 'administrator', undefined, false],
  ] as const)('%s sees it: %s %s %s', async (_who, role, at, sees) => {
    const scope = scopeOf(role, at === undefined ? undefined : agencies[at]);
    const { items } = await listPlans(db.kysely, scope, { limit: 10 });
    expect(items.map((plan) => plan.id)).toEqual(sees ? [planId] : []);
    const found = await findPlan(db.kysely, scope, planId, day('2026-03-20'));
    expect(found?.id ?? null).toBe(sees ? planId : null);
  });

  it('gives its tasks, findings and names to nobody who may not see it', async () => {
    const stranger = scopeOf('clerk', agencies[4]);
    const register = [
      await readPlanTasks(db.kysely, stranger, planId, editionId),
      await readPlanFindings(db.kysely, stranger, planId),
      ...Object.values(await readPlanNames(db.kysely, stranger, planId)),
    ];
    expect(register).toEqual([[], [], [], []]);
  });

  it('keeps its text to the letter, and tasks that point into it', async () => {
    const plan = await findPlan(db.kysely, scopeOf('clerk', undefined), planId, day('2026-01-01'));
    expect(plan?.edition.source).toEqual(source);
    expect(plan?.numberSymbol).toBeNull();
    const tasks = await readPlanTasks(db.kysely, ALL, planId, editionId);
    expect(tasks.map(({ label, timing }) => [label, timing.kind])).toEqual([
      ['a', 'by'],
      ['b', 'continuous'],
    ]);
    expect(tasks[0]?.timingAnchor).toEqual({ start: 3, end: 9 });
    expect(tasks[0]?.duties[0]).toMatchObject({
      agencyId: construction,
      role: 'lead',
      accountable: true,
      originalDue: '2026-07-15',
      currentDue: '2026-07-15',
      overdueFrom: '2026-07-16',
      claimedOn: null,
      history: false,
    });
    expect(tasks[1]?.duties[0]).toMatchObject({ agencyId: null, groupId: communes });
  });

  it('keeps its findings with their notes and names whom it concerns', async () => {
    const findings = await readPlanFindings(db.kysely, ALL, planId);
    expect(findings.map(({ code, note }) => [code, note])).toEqual([['number.missing', 'x']]);
    expect(await readPlanRules(db.kysely, ALL, planId)).toEqual([]);
    const shown = await readPlanNames(db.kysely, ALL, planId);
    expect(shown.agencies.map(({ name }) => name)).toEqual(['UBND tỉnh', 'Sở Xây dựng']);
    expect(shown.groups.map(({ name }) => name)).toEqual(['Các xã']);
    const parties = await planParties(db.kysely, planId);
    expect(parties?.keepers).toEqual([province, construction]);
    expect(new Set(parties?.bodies)).toEqual(new Set([construction, hoaKhe]));
  });

  it('stands in the derived index from the day it comes in force', async () => {
    expect(await anyDue(db.kysely, 'duty', day('2026-03-19'))).toBe(false);
    expect(await anyDue(db.kysely, 'duty', day('2026-03-20'))).toBe(true);
  });
});
