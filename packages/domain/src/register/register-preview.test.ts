import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { draftBody, draftDuty, draftTask, planDraft } from '../testing/index.ts';
import { registerPreview } from './register-preview.ts';

const day = (text: string) => CivilDate.parse(text);
const by = (date: string) => ({
  kind: 'by' as const,
  date: day(date),
  operator: 'by' as const,
  inheritedFromPlan: false,
});

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
    calendar: vietnamCalendar(),
    before: 'end-of-day',
    notBefore: day('2026-03-20'),
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
