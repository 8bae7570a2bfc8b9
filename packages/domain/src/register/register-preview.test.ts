import { expect, test } from 'vitest';
import { calendarsOf, oneCalendar } from '../agency/calendars.ts';
import { EnteredDay } from '../agency/local-days.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { registeredBody } from '../testing/agency.ts';
import { draftBody, draftDuty, draftTask, planDraft } from '../testing/index.ts';
import { registerPreview } from './register-preview.ts';

const day = (text: string) => CivilDate.parse(text);
const by = (date: string) => ({
  kind: 'by' as const,
  date: day(date),
  operator: 'by' as const,
  inheritedFromPlan: false,
});

const frame = {
  before: 'end-of-day' as const,
  trackedFrom: day('2026-03-20'),
  inForceOn: day('2026-03-20'),
};

test('a preview counts what would come to be, and what is history already', () => {
  const draft = planDraft({
    bodies: [draftBody(1, 'Sở Y tế'), draftBody(2, 'Tỉnh đoàn'), draftBody(3, 'Sở Nội vụ')],
    tasks: [
      draftTask('past', { timing: by('2026-03-01'), duties: [draftDuty('b1')] }),
      draftTask('coming', {
        timing: by('2026-04-01'),
        duties: [
          draftDuty('b1'),
          draftDuty('b2', { role: 'coordinate', accountable: false }),
          draftDuty('b2', { role: 'request', accountable: false }),
        ],
      }),
      draftTask('always', { timing: { kind: 'continuous' }, duties: [draftDuty('b1')] }),
      draftTask('gone', { dismissed: 'Câu dẫn', duties: [draftDuty('b3')] }),
    ],
  });
  const preview = registerPreview(draft, {
    ...frame,
    calendars: oneCalendar(vietnamCalendar()),
  });
  expect(preview).toEqual({
    blockers: ['issuer', 'standing-agency.missing'],
    tasks: 3,
    history: 1,
    dated: 1,
    rules: 0,
    bodies: [
      { bodyKey: 'b1', accountable: 3, joins: 0, asked: 0 },
      { bodyKey: 'b2', accountable: 0, joins: 1, asked: 1 },
    ],
  });
});

const byThe19th = (keys: readonly string[]) =>
  draftTask('t1', { timing: by('2026-03-19'), duties: keys.map((key) => draftDuty(key)) });

test('a task that is still due for a body with days off of its own is not foretold as history', () => {
  const bodies = [draftBody(1, 'Sở Y tế'), draftBody(2, 'Sở Nội vụ')];
  const off = { kind: 'agency' as const, agencyId: bodies[1]!.agencyId! };
  const source = 'Thông báo của Sở Nội vụ';
  const entered = [EnteredDay.parse({ date: '2026-03-19', kind: 'off', source, scope: off })];
  const registered = [registeredBody(2, { id: off.agencyId })];
  const calendars = calendarsOf(entered, registered, (more) => vietnamCalendar({ more }));
  const preview = (duties: readonly string[]) =>
    registerPreview(planDraft({ bodies, tasks: [byThe19th(duties)] }), { ...frame, calendars });
  expect(preview(['b1'])).toMatchObject({ history: 1, dated: 0 });
  expect(preview(['b2'])).toMatchObject({ history: 0, dated: 1 });
  expect(preview(['b1', 'b2'])).toMatchObject({ history: 0, dated: 1 });
  expect(preview([])).toMatchObject({ history: 1, dated: 0 });
});
