import { oneCalendar } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { RuleId } from '../kernel/id.ts';
import { DEFAULT_ESCALATION } from '../plan/escalation.ts';
import { DEFAULT_TEMPLATE } from '../reporting/template.ts';
import { bodyId, registeredBody } from './agency.ts';
import { draftBody, draftDuty, draftTask, idOf, planDraft } from './draft.ts';
import { formColumn, formOfBody, templateForm } from './form.ts';
import { dutyFacts, obligationFacts } from './night.ts';
import { reportingRule, ruleContext } from './rule.ts';
import { aimsOf, targetOf } from './target.ts';
import { split, splitLineage, splitRegistry } from './succession.ts';

const calendar = vietnamCalendar();
const calendars = oneCalendar(calendar);
const MARCH = CivilDate.parse('2026-03-20');
const context = ruleContext('2023-01-10');
const monthly = reportingRule();
const yearly = reportingRule({
  id: RuleId.parse(idOf(901)),
  cadence: { kind: 'year' },
  due: { kind: 'yearly-day', month: 11, day: 15, yearOffset: 0 },
});
/** The rule of a department that consolidates what `monthly` asks of its communes. */
const consolidated = reportingRule({
  id: RuleId.parse(idOf(902)),
  due: { kind: 'day-of-month', day: 25, monthOffset: 0 },
});
const health = registeredBody(1, { name: 'Sở Y tế' });
const culture = registeredBody(2, { name: 'Sở Văn hóa' });
const level = (rule: typeof monthly) => ({
  rule,
  siblings: [],
  context: { ...context, calendars },
});
const area = formColumn('area');
const rehearsed = (rule: typeof monthly) => ({
  ...level(rule),
  reporters: {
    registry: [health, culture],
    groups: new Map(),
    accountable: [health, culture].map(({ id }) => ({
      agencyId: id,
      groupId: null,
      endedOn: null,
    })),
  },
});

/** "Các xã báo cáo Sở trước ngày 20 hằng tháng", as the reader leaves it. */
const draftRule = (key: string, from: string, to: string) => ({
  key,
  wording: 'báo cáo trước ngày 20 hằng tháng',
  anchor: { start: 0, end: 10 },
  cadence: { kind: 'month' },
  dueWording: null,
  due: { kind: 'day-of-month', day: 20 },
  operator: 'before',
  from: [from],
  to: [to],
  toWording: null,
  via: null,
  mergedInto: null,
  confidence: 'sure',
  dismissed: null,
});
const grantOf = (n: number, role: string) => ({
  id: idOf(n),
  role,
  agencyId: health.id,
  planId: null,
  validFrom: null,
  validTo: null,
});

/**
 * What an example may speak of without saying it: a calendar, rules of one plan, two bodies, their grants and what they filled in in a
 * form, a draft, facts on which nothing has happened.
 */
export const SCENE = {
  calendar,
  calendars,
  context,
  timingContext: { calendar, before: 'end-of-day', notBefore: '2026-03-20' },
  pace: { calendar, steps: DEFAULT_ESCALATION.report },
  today: '2026-03-20',
  issuedInMarch: {
    consultedOn: null,
    submittedOn: null,
    signedOn: MARCH,
    periodTo: null,
    changes: [],
  },
  amendingPaper: {
    type: 'KH',
    numberSymbol: '71/KH-UBND',
    issuerId: health.id,
    issuedOn: '2026-06-04',
    inForceFrom: '2026-06-04',
  },
  monthly,
  yearly,
  ofCommunes: { ...level({ ...monthly, above: consolidated.id }) },
  ofDepartment: level(consolidated),
  rehearsed,
  duty: dutyFacts(),
  facts: obligationFacts(),
  health,
  culture,
  bodyId,
  split,
  splitRegistry,
  splitLineage,
  reportOfHealth: {
    agencyId: health.id,
    agencyName: health.name,
    standing: 'received',
    submission: {
      id: idOf(1000),
      revision: 1,
      content: { sections: [{ key: 'results', title: 'Kết quả', text: 'Đã khám.' }], nil: false },
    },
  },
  outline: DEFAULT_TEMPLATE.sections,
  area,
  rateOfSchools: targetOf({ series: aimsOf(['2026-12-31', '95']) }),
  dikesToMend: targetOf({
    series: aimsOf(['2026-12-31', '34']),
    allocation: {
      adds: true,
      shares: [{ agencyId: bodyId(1), series: aimsOf(['2026-12-31', '30']) }],
    },
  }),
  form: templateForm([area, formColumn('planned')], {
    checks: [{ kind: 'at-most', column: 'area', other: 'planned' }],
  }),
  formOfHealth: formOfBody(1, { area: '12.5', planned: '10' }),
  formOfCulture: formOfBody(2, { area: '0.5' }),
  officerOfHealth: grantOf(1100, 'officer'),
  headOfHealth: grantOf(1101, 'head'),
  targetOfHealth: { keepers: [], bodies: [{ agencyId: health.id, above: [] }] },
  task: draftTask('1', {
    timing: {
      kind: 'by',
      date: CivilDate.parse('2026-08-15'),
      operator: 'before',
      inheritedFromPlan: false,
    },
    timingWording: 'trước 15/8',
    duties: [draftDuty('b1')],
    confidence: 'sure',
  }),
  draft: planDraft({
    bodies: [draftBody(1, health.name)],
    tasks: [
      draftTask('1', { duties: [draftDuty('b1')], confidence: 'sure', timingConfidence: 'sure' }),
    ],
  }),
  draftRule,
  order: {
    planId: monthly.planId,
    trackedFrom: MARCH,
    inForceOn: MARCH,
    calendars,
    before: 'end-of-day',
    newTaskId: () => idOf(1200),
    newDutyId: () => idOf(1201),
    newRuleId: () => idOf(1202),
    newTargetId: () => idOf(1203),
  },
  march: {
    kind: 'obligation',
    facts: obligationFacts({ originalDue: MARCH, currentDue: MARCH }),
  },
  frame: {
    calendars,
    plan: {
      id: obligationFacts().planId,
      trackedFrom: '2026-01-01',
      closedOn: null,
      firstNoticesReleasedOn: '2026-01-05',
      escalation: DEFAULT_ESCALATION,
    },
  },
  earlierPlan: {
    id: monthly.planId,
    numberSymbol: '45/KH-UBND',
    instrument: planDraft().instrument,
    issuerId: health.id,
    standingAgencyId: culture.id,
    tasks: [],
    rules: [],
    targets: [],
  },
  nextRegistry: { agencies: [health, culture], ended: new Set(), groups: [] },
  contacts: [{ agencyId: health.id, mailbox: 'soyte@songhuong.example', endedOn: null }],
};
