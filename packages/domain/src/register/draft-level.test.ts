import { expect, test } from 'vitest';
import { oneCalendar } from '../agency/calendars.ts';
import { DutyId, PlanId, RuleId, TargetId, TaskId } from '../kernel/id.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { draftBody, draftDuty, draftTask, idOf, planDraft } from '../testing/draft.ts';
import { refreshFindings } from './draft-finding.ts';
import { proposedLevels } from './draft-level.ts';
import type { DraftRule, PlanDraft } from './draft.ts';
import { putInForce } from './put-in-force.ts';

const ISSUER = 'b1';
const STANDING = 'b2';
const COMMUNES = 'b3';

const rule = (key: string, change: Partial<DraftRule>): DraftRule => ({
  key,
  wording: 'báo cáo trước ngày 18 hằng tháng',
  anchor: { start: Number(key.slice(1)) * 100, end: Number(key.slice(1)) * 100 + 50 },
  cadence: { kind: 'month' },
  dueWording: null,
  due: { kind: 'day-of-month', day: 18 },
  operator: 'before',
  from: [COMMUNES],
  to: [STANDING],
  toWording: null,
  via: null,
  mergedInto: null,
  confidence: 'sure',
  dismissed: null,
  carried: null,
  ...change,
});
const upper = (key: string, change: Partial<DraftRule> = {}) =>
  rule(key, { from: [STANDING], to: [ISSUER], due: { kind: 'day-of-month', day: 25 }, ...change });

test.each<[string, readonly DraftRule[], Record<string, string>]>([
  ['what the standing agency owes as often', [rule('r1', {}), upper('r2')], { r1: 'r2' }],
  [
    'what the body through which it goes owes',
    [rule('r1', { to: [ISSUER], via: STANDING }), upper('r2')],
    { r1: 'r2' },
  ],
  [
    'nothing that is owed less often',
    [rule('r1', {}), upper('r2', { cadence: { kind: 'year' } })],
    {},
  ],
  ['nothing of another body', [rule('r1', {}), upper('r2', { from: ['b4'] })], {}],
  ['nothing that was dismissed', [rule('r1', {}), upper('r2', { dismissed: 'Trùng' })], {}],
  ['nothing that leads back', [rule('r1', {}), upper('r2', { to: [COMMUNES] })], { r1: 'r2' }],
  ['not itself', [rule('r1', { from: [STANDING] })], {}],
])('the level above is %s', (_, rules, levels) => {
  expect(Object.fromEntries(proposedLevels({ rules: [...rules] }))).toEqual(levels);
});

const half = (key: string, month: number, day: number, change: Partial<DraftRule>) =>
  rule(key, { cadence: { kind: 'half-year' }, due: { kind: 'yearly-day', month, day }, ...change });
const broken: PlanDraft = refreshFindings(
  planDraft({
    bodies: [
      draftBody(1, 'Ủy ban nhân dân tỉnh Sông Hương'),
      draftBody(2, 'Sở Nội vụ'),
      draftBody(3, 'Ủy ban nhân dân xã An Bình'),
    ],
    tasks: [draftTask('t1', { duties: [draftDuty('b3')] })],
    rules: [half('r1', 6, 16, {}), half('r2', 5, 18, { from: [STANDING], to: [ISSUER] })],
    issuerKey: ISSUER,
    standingAgencyKey: STANDING,
  }),
);
const orderOf = ({ findings }: Pick<PlanDraft, 'findings'>) =>
  findings.filter(({ code }) => code === 'rule-order.broken');

test('a plan that consolidates on 18 May what is due from below on 16 June says so at the consolidation', () => {
  expect(orderOf(broken)).toEqual([
    {
      key: 'rule-order.broken:r1',
      code: 'rule-order.broken',
      anchor: { start: 200, end: 250 },
      facts: { upper: '2026-05-18', lower: '2026-06-16' },
      note: null,
    },
  ]);
});

test('a rule that is dismissed takes the finding about its order along', () => {
  const rules = broken.rules.map((one) =>
    one.key === 'r2' ? { ...one, dismissed: 'Trùng' } : one,
  );
  expect(orderOf(refreshFindings({ ...broken, rules }))).toEqual([]);
});

test('the register takes over the levels, and the finding with its note under the id of its rule', () => {
  let made = 100;
  const fresh = () => idOf(made++);
  const register = putInForce(
    {
      ...broken,
      findings: broken.findings.map((one) => ({ ...one, note: 'Theo văn bản đã ký' })),
    },
    {
      planId: PlanId.parse(idOf(800)),
      trackedFrom: CivilDate.parse('2026-03-20'),
      inForceOn: CivilDate.parse('2026-03-20'),
      calendars: oneCalendar(vietnamCalendar()),
      before: 'end-of-day',
      newTaskId: () => TaskId.parse(fresh()),
      newDutyId: () => DutyId.parse(fresh()),
      newRuleId: () => RuleId.parse(fresh()),
      newTargetId: () => TargetId.parse(fresh()),
    },
  );
  if (!register.ok) throw new Error(register.refusal.code);
  const [below, above] = register.value.rules;
  expect(below?.above).toBe(above?.id);
  expect(above?.above).toBeNull();
  expect(orderOf({ findings: [...register.value.findings] })).toMatchObject([
    { key: `rule-order.broken:${below?.id}`, note: 'Theo văn bản đã ký' },
  ]);
});
