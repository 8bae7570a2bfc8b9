import { expect, test } from 'vitest';
import { oneCalendar } from '../agency/calendars.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { bodyId } from '../testing/agency.ts';
import { directedTask, Direction } from './direction.ts';
import type { DirectedPlan } from './direction.ts';

const day = (text: string) => CivilDate.parse(text);
const TODAY = day('2026-07-20');
const plan: DirectedPlan = {
  calendars: oneCalendar(vietnamCalendar()),
  before: 'end-of-day',
  periodTo: null,
};
const lead = { agencyId: bodyId(1), groupId: null, role: 'lead', accountable: true } as const;
const joins = { ...lead, agencyId: bodyId(2), role: 'coordinate', accountable: false } as const;
const direction = (
  due: string | null,
  on = '2026-07-17',
  parts: Direction['item']['parts'] = [lead, joins],
) => ({
  document: { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: day(on) },
  item: {
    label: '',
    wording: 'Kiểm tra lại đập Khe Sâu',
    timing:
      due === null
        ? { kind: 'none' as const }
        : {
            kind: 'by' as const,
            date: day(due),
            operator: 'by' as const,
            inheritedFromPlan: false,
          },
    parts,
  },
});
const task = (...of: Parameters<typeof direction>) => directedTask(direction(...of), plan, TODAY);

test('a direction is a task with a duty for each body, due by its day from the day on which it was given', () => {
  const made = task('2026-07-31');
  expect(made).toMatchObject({
    ok: true,
    value: {
      kind: 'new',
      item: { taskId: null, wording: 'Kiểm tra lại đập Khe Sâu' },
      duties: [
        {
          kind: 'new',
          part: lead,
          dates: { originalDue: '2026-07-31', currentDue: '2026-07-31', history: false },
        },
        { part: joins, dates: { originalDue: '2026-07-31' } },
      ],
    },
  });
});

test('a day off moves it as it moves any date, and without a day it has none', () => {
  expect(task('2026-07-26').ok && task('2026-07-26')).toMatchObject({
    value: { duties: [{ dates: { originalDue: '2026-07-27' } }, {}] },
  });
  expect(task(null)).toMatchObject({
    value: { duties: [{ dates: { originalDue: null, overdueFrom: null } }, {}] },
  });
});

test.each([
  ['of today', '2026-07-20', '2026-07-20', null],
  [
    'not given yet',
    '2026-07-31',
    '2026-07-21',
    { code: 'date.in-future', facts: { date: '2026-07-21' } },
  ],
  [
    'to be done before it was given',
    '2026-07-16',
    '2026-07-17',
    { code: 'date.before-issue', facts: { date: '2026-07-16', issuedOn: '2026-07-17' } },
  ],
  ['to be done on the day on which it was given', '2026-07-17', '2026-07-17', null],
])('one %s', (_which, due, on, refusal) => {
  const made = task(due, on);
  expect(made.ok ? null : made.refusal).toEqual(refusal);
});

test.each([
  ['nobody named', [], false],
  ['nobody who answers', [joins], false],
  ['one who answers', [joins, lead], true],
])('with %s', (_whom, parts, taken) => {
  expect(Direction.safeParse(direction(null, '2026-07-17', [...parts])).success).toBe(taken);
});

test('says whose direction it is', () => {
  const given = direction(null);
  const unsaid = { ...given, document: { ...given.document, role: ' ' } };
  expect(Direction.safeParse(unsaid).success).toBe(false);
  expect(
    Direction.safeParse({ ...given, document: { ...given.document, number: null } }).success,
  ).toBe(true);
});
