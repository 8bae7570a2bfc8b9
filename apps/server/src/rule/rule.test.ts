import {
  onEachDatabase,
  seededAgency,
  seededPlan,
  seededRule,
  seedRegister,
} from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import type { Anchor } from '@dondoc/domain/plan';
import type { RuleFields } from '@dondoc/domain/reporting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const on = (text: string) => CivilDate.parse(text);

const MONTHLY = 'Các cơ quan báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.';
const YEARLY = 'Báo cáo tổng kết gửi trước ngày 15/11 hằng năm.';
const MERGED = 'Báo cáo tình hình thực hiện (lồng ghép báo cáo tháng 12/2025).';
const TEXT = `${MONTHLY}\n${YEARLY}\n${MERGED}`;
const anchorOf = (sentence: string): Anchor => ({
  start: TEXT.indexOf(sentence),
  end: TEXT.indexOf(sentence) + sentence.length,
});

onEachDatabase('a reporting rule made by hand', ({ open }) => {
  let server: TestServer;
  let clerk: Visitor;
  let head: Visitor;
  const monthlyId = newId.rule();
  beforeAll(async () => {
    server = await openTestServer({ TODAY: '2026-07-20' }, open);
    const administrator = await firstAdministrator(server);
    await seedRegister(server.db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: '2026-03-21',
      dutyDue: '2026-07-15',
      rules: [
        {
          name: 'Báo cáo lồng ghép',
          wording: MERGED,
          anchor: anchorOf(MERGED),
          cadence: { kind: 'once' },
          due: { kind: 'none' },
          merged: {
            hostRuleId: null,
            host: 'báo cáo tháng 12/2025',
            period: { kind: 'month', year: 2025, month: 12 },
          },
        },
      ],
    });
    await server.db.pool.query('update edition set text = $1', [TEXT]);
    clerk = await member(server, administrator, 'clerk', seededAgency(2));
    head = await member(server, administrator, 'head', seededAgency(3));
  });
  afterAll(() => server.close());

  const proposed = (sentence: string) =>
    clerk.api.rule.propose.query({ planId: seededPlan, anchor: anchorOf(sentence) });
  const list = () => clerk.api.rule.list.query({ planId: seededPlan });
  const create = (rule: RuleFields, ruleId = newId.rule(), commandId = newId.command()) =>
    clerk.api.rule.create.mutate({ commandId, planId: seededPlan, ruleId, rule });
  const owed = async (ruleId: string) => {
    const { rows } = await server.db.pool.query(
      `select period_key, agency_id, opens_on, nominal_due, current_due from obligation
       where origin_id = $1 and ended_on is null order by period_key, agency_id`,
      [ruleId],
    );
    return rows;
  };
  const lastAudit = async () => {
    const { rows } = await server.db.pool.query('select * from audit order by id desc limit 1');
    return rows[0];
  };

  test('is proposed from the sentence: cadence, day, operator, and the parties of the plan', async () => {
    const { rule, wording, names } = await proposed(MONTHLY);
    expect(wording).toBe(MONTHLY);
    expect(rule).toMatchObject({
      cadence: { kind: 'month' },
      due: { kind: 'day-of-month', day: 25, monthOffset: 0 },
      operator: 'before',
      window: { kind: 'decree' },
      shift: 'next',
      reporters: { kind: 'accountable' },
      receiver: { agencyId: seededAgency(1) },
    });
    expect(names).toEqual({ [seededAgency(1)]: 'Ủy ban nhân dân tỉnh Sông Hương' });
  });

  test('shows its next dates and why, before anything is written', async () => {
    const { rule } = await proposed(MONTHLY);
    const { periods, reporters, changes, daysOff } = await clerk.api.rule.preview.query({
      planId: seededPlan,
      ruleId: newId.rule(),
      rule,
    });
    expect(periods).toHaveLength(12);
    // 25/07/2026 is a Saturday
    expect(periods[0]).toMatchObject({
      key: '2026-07-31.4.month',
      replacedBy: null,
      deadline: {
        window: { from: '2026-06-15', to: '2026-07-14' },
        nominal: '2026-07-25',
        effective: '2026-07-27',
      },
    });
    expect(periods[0]?.deadline.explanation.map(({ step }) => step)).toEqual([
      'sentence',
      'window',
      'nominal',
      'operator',
      'shift',
    ]);
    expect(daysOff).toEqual(expect.arrayContaining(['2026-07-25', '2026-07-26', '2026-09-02']));
    expect(reporters).toEqual({ count: 2, names: ['Cơ quan số 3', 'Cơ quan số 4'] });
    expect(changes).toEqual([]);
    expect((await list()).items).toHaveLength(1);
  });

  test('made once however often the command arrives, it is owed at once, with its wording and its audit row', async () => {
    const { rule } = await proposed(MONTHLY);
    const commandId = newId.command();
    const made = await create({ ...rule, name: 'Báo cáo tháng' }, monthlyId, commandId);
    expect(await create({ ...rule, name: 'Báo cáo tháng' }, monthlyId, commandId)).toEqual(made);
    const { items, names } = await list();
    expect(items[1]).toMatchObject({
      rule: { id: monthlyId, wording: MONTHLY, version: 0, anchor: anchorOf(MONTHLY) },
      reporters: 2,
      next: { key: '2026-07-31.4.month', deadline: { effective: '2026-07-27' } },
      obligations: made.obligations,
    });
    expect(names[seededAgency(1)]).toBe('Ủy ban nhân dân tỉnh Sông Hương');
    const rows = await owed(monthlyId);
    expect(rows).toHaveLength(made.obligations);
    expect(rows.filter((row) => row.period_key === '2026-07-31.4.month')).toMatchObject([
      { agency_id: seededAgency(3), opens_on: '2026-06-15', current_due: '2026-07-27' },
      { agency_id: seededAgency(4), nominal_due: '2026-07-25', current_due: '2026-07-27' },
    ]);
    expect(await lastAudit()).toMatchObject({
      action: 'rule.create',
      aggregate_kind: 'rule',
      aggregate_id: monthlyId,
      role: 'clerk',
      version_to: 0,
    });
  });

  test('a yearly one ends its figures before it is due, and stands for the months that end with it', async () => {
    const { rule } = await proposed(YEARLY);
    const ruleId = newId.rule();
    await create({ ...rule, name: 'Báo cáo tháng' }, ruleId);
    expect(await owed(ruleId)).toMatchObject([
      { period_key: '2026-12-31.8.year', nominal_due: '2026-11-15', current_due: '2026-11-16' },
      { period_key: '2026-12-31.8.year', agency_id: seededAgency(4) },
    ]);
    const keys = (await owed(monthlyId)).map((row) => row.period_key);
    expect(keys).toContain('2026-11-30.4.month');
    expect(keys).not.toContain('2026-12-31.4.month');
  });

  test('rehearsed, it says which other report of the same bodies is due near it, and how much they owe month by month', async () => {
    const { rule } = await proposed(MONTHLY);
    const input = {
      planId: seededPlan,
      ruleId: monthlyId,
      rule: { ...rule, name: 'Báo cáo tháng' },
    };
    const rehearsal = await clerk.api.rule.rehearse.query(input);
    // From 16/11 to 25/11/2026 there are seven working days.
    expect(rehearsal.near).toMatchObject([
      {
        due: '2026-11-25',
        other: { name: 'Báo cáo tháng', due: '2026-11-16' },
        workingDays: 7,
        bodies: 2,
        times: 1,
        plan: { numberSymbol: '45/KH-UBND' },
      },
    ]);
    // July to June: two bodies, each month one report, in November two, in December the year's alone.
    expect(rehearsal.burden).toEqual([
      { level: 'province', bodies: 2, most: [1, 1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 1] },
    ]);
    expect(rehearsal.askedTwice).toEqual([]);
    const again = { ...input, ruleId: newId.rule(), rule: { ...rule, name: 'Báo cáo tình hình' } };
    expect((await clerk.api.rule.rehearse.query(again)).askedTwice).toMatchObject([
      {
        other: { name: 'Báo cáo tháng' },
        asks: [{ title: 'Kết quả thực hiện' }, {}, {}],
        bodies: 2,
        plan: { numberSymbol: '45/KH-UBND' },
      },
    ]);
    expect(await refusalOfCall(head.api.rule.rehearse.query(input))).toMatchObject({
      code: 'access.denied',
    });
  });

  test('corrected, it moves what has not opened; what has keeps its day', async () => {
    const before = (await list()).items.find(({ rule }) => rule.id === monthlyId)?.rule;
    if (!before) throw new Error('the rule was made');
    const { id, planId, wording, readAs, version, ...fields } = before;
    const due = { kind: 'day-of-month', day: 28, monthOffset: 0 } as const;
    const rule = { ...fields, due };
    const foreseen = await clerk.api.rule.preview.query({ planId, ruleId: id, rule });
    const commandId = newId.command();
    const edited = await clerk.api.rule.edit.mutate({ commandId, ruleId: id, version, rule });
    expect(edited.version).toBe(1);
    const dues = new Map((await owed(id)).map((row) => [row.period_key, row.current_due]));
    expect(
      foreseen.changes.map((change) => [
        change.periodKey,
        change.effect === 'moves' ? change.after : change.before,
      ]),
    ).toEqual([...dues]);
    const effects = foreseen.changes.map(({ effect }) => effect);
    expect(effects).toEqual(expect.arrayContaining(['stays', 'moves']));
    expect(dues.get('2026-08-31.4.month')).toBe('2026-08-25');
    expect(dues.get('2026-09-30.4.month')).toBe('2026-09-28');
    expect(await lastAudit()).toMatchObject({
      action: 'rule.edit',
      version_from: 0,
      version_to: 1,
      changes: { due: [before.due, due] },
    });
    const { changes } = await clerk.api.rule.preview.query({ planId, ruleId: id, rule });
    const changeOf = (key: string) => changes.find(({ periodKey }) => periodKey === key);
    expect(changeOf('2026-08-31.4.month')).toMatchObject({
      effect: 'stays',
      before: '2026-08-25',
      after: '2026-08-28',
    });
    expect(changeOf('2026-09-30.4.month')).toMatchObject({ effect: 'same', before: '2026-09-28' });
    expect(wording).toBe(MONTHLY);
    expect(readAs).toBeNull();
    const stale = clerk.api.rule.edit.mutate({
      commandId: newId.command(),
      ruleId: id,
      version: 0,
      rule,
    });
    expect(await refusalOfCall(stale)).toMatchObject({ code: 'version.stale' });
  });

  test('a period that ended before the plan owes nothing until it is read as another, with note and due date', async () => {
    const ruleId = seededRule(0);
    const merged = async () => (await list()).items.find(({ rule }) => rule.id === ruleId);
    expect(await merged()).toMatchObject({
      namedBeforeIssue: { kind: 'month', year: 2025, month: 12 },
      next: null,
      obligations: 0,
    });
    const reason = 'Văn bản ghi nhầm năm, thống nhất hiểu là tháng 12/2026';
    const readAs = {
      period: { kind: 'month', year: 2026, month: 12 },
      reason,
      document: { role: 'Thường trực Ban Chỉ đạo', number: null, date: null },
    } as const;
    await clerk.api.rule.recordReadAs.mutate({
      commandId: newId.command(),
      ruleId,
      version: 0,
      readAs,
      dueOn: on('2026-12-26'),
    });
    expect(await merged()).toMatchObject({
      rule: { wording: MERGED, readAs, due: { kind: 'entered', date: '2026-12-26' }, version: 1 },
      namedBeforeIssue: null,
      next: { deadline: { nominal: '2026-12-26', effective: '2026-12-28' } },
      obligations: 2,
    });
    expect(await owed(ruleId)).toMatchObject([
      { period_key: '2026-12-31.4.month', opens_on: '2026-11-15', nominal_due: '2026-12-26' },
      { agency_id: seededAgency(4), current_due: '2026-12-28' },
    ]);
    expect(await lastAudit()).toMatchObject({
      action: 'rule.record-read-as',
      reason,
      document: readAs.document,
    });
  });

  test.each<[string, Partial<RuleFields>, object]>([
    [
      'without a sentence',
      { anchor: null },
      { code: 'input.invalid', facts: { path: 'rule.anchor' } },
    ],
    [
      'outside the text',
      { anchor: { start: 0, end: 9999 } },
      { facts: { issue: 'outside-the-text' } },
    ],
    [
      'to nobody',
      { receiver: { agencyId: null, text: ' ' } },
      { code: 'input.invalid', facts: { path: 'rule.receiver', issue: 'receiver.none' } },
    ],
    [
      'of a body that is unknown here',
      { reporters: { kind: 'named', agencies: [newId.agency()], groups: [] } },
      { code: 'not-found', facts: { kind: 'agency' } },
    ],
    [
      'inside a report that is unknown here',
      { merged: { hostRuleId: newId.rule(), host: 'báo cáo năm', period: null } },
      { code: 'not-found', facts: { kind: 'rule' } },
    ],
    [
      'whose figures end before they begin',
      {
        cadence: { kind: 'month' },
        window: { kind: 'custom', fromDay: 21, fromMonthOffset: 0, toDay: 20, toMonthOffset: 0 },
      },
      { facts: { path: 'rule.window.toDay', issue: 'range.reversed' } },
    ],
    [
      'due on 31 April of every year',
      { due: { kind: 'yearly-day', month: 4, day: 31, yearOffset: 0 } },
      { facts: { path: 'rule.due.day', issue: 'civil-date' } },
    ],
    [
      'that ends before it begins',
      { activeFrom: on('2026-09-01'), activeTo: on('2026-08-01') },
      { facts: { path: 'rule.activeTo', issue: 'range.reversed' } },
    ],
  ])('%s is refused, and nothing is kept', async (_what, change, refusal) => {
    const { rule } = await proposed(MONTHLY);
    expect(await refusalOfCall(create({ ...rule, ...change }))).toMatchObject(refusal);
    expect((await list()).items).toHaveLength(3);
  });

  test('is read by a body that owes it and written by who keeps the register only', async () => {
    expect((await head.api.rule.list.query({ planId: seededPlan })).items).toHaveLength(3);
    const { rule } = await proposed(YEARLY);
    const written = head.api.rule.create.mutate({
      commandId: newId.command(),
      planId: seededPlan,
      ruleId: newId.rule(),
      rule,
    });
    expect(await refusalOfCall(written)).toMatchObject({ code: 'access.denied' });
  });

  test('a register that is closed takes none', async () => {
    await server.db.pool.query(`update plan set closed_on = '2026-07-19'`);
    const { rule } = await proposed(YEARLY);
    expect(await refusalOfCall(create(rule))).toMatchObject({
      code: 'state.refused',
      facts: { action: 'rule.create', state: 'closed' },
    });
  });
});
