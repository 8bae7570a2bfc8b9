import type { LetterItem } from '@dondoc/db/night';
import { oneCalendar } from '@dondoc/domain/agency';
import { CivilDate, vietnamCalendar } from '@dondoc/domain/calendar';
import { DEFAULT_ESCALATION } from '@dondoc/domain/plan';
import { dutyFacts } from '@dondoc/domain/testing';
import { expect, test } from 'vitest';
import { writeDigest } from './write-digest.ts';

const on = (text: string) => CivilDate.parse(text);
const calendars = oneCalendar(vietnamCalendar());
const frame = { night: on('2026-10-08'), today: on('2026-10-08'), calendars };

/** A task that follows an event, with the due day that it has and one that was told and taken back. */
const afterFlood = (
  due: string | null,
  change: Partial<LetterItem> = {},
  endedOn: string | null = null,
): LetterItem => {
  const currentDue = due === null ? null : on(due);
  const facts = dutyFacts({
    timing: 'after',
    originalDue: currentDue,
    currentDue,
    endedOn: endedOn === null ? null : on(endedOn),
  });
  return {
    subject: { kind: 'duty', facts },
    bodyName: 'Sở Y tế',
    plan: {
      id: facts.planId,
      trackedFrom: on('2026-03-20'),
      closedOn: null,
      firstNoticesReleasedOn: on('2026-03-21'),
      escalation: DEFAULT_ESCALATION,
      numberSymbol: '45/KH-UBND',
      title: 'Phòng, chống lũ lụt',
    },
    what: { kind: 'task', label: 'II.2', wording: 'Báo cáo sau lũ' },
    source: 'sau 03 ngày làm việc kể từ khi lũ rút',
    nominalDue: null,
    withdrawnDue: on('2026-10-07'),
    amendedBy: null,
    direction: null,
    newlyDirected: false,
    ...change,
  };
};
const told = (item: LetterItem) =>
  writeDigest([item], frame)?.lines.map(({ urgency, due, originalDue }) => [
    urgency,
    due,
    originalDue,
  ]) ?? null;

test('who was told a date that was a mistake is told so, and no reminder of it', () => {
  expect(told(afterFlood(null))).toEqual([['withdrawn', null, '2026-10-07']]);
});

test('a task that waits for its event and was never told asks nothing', () => {
  expect(told(afterFlood(null, { withdrawnDue: null }))).toBeNull();
});

test('where the event was recorded again meanwhile, the letter tells the date that holds', () => {
  expect(told(afterFlood('2026-10-12'))).toEqual([['soon', '2026-10-12', null]]);
});

test('nothing is corrected in a plan that is closed', () => {
  const item = afterFlood(null);
  expect(told({ ...item, plan: { ...item.plan, closedOn: on('2026-10-08') } })).toBeNull();
});

test('what an amendment changed is told with its new date or its end, whatever the state, and by which paper', () => {
  const item = afterFlood('2026-12-28', { withdrawnDue: null, amendedBy: '71/KH-UBND' });
  expect(writeDigest([item], frame)?.lines).toMatchObject([
    { urgency: 'amended', due: '2026-12-28', amended: { by: '71/KH-UBND', ended: false } },
  ]);
  const ended = afterFlood(
    '2026-12-28',
    { withdrawnDue: null, amendedBy: '71/KH-UBND' },
    '2026-10-07',
  );
  expect(writeDigest([ended], frame)?.lines).toMatchObject([
    { urgency: 'amended', due: null, amended: { ended: true } },
  ]);
});

const direction = { role: 'Trưởng Ban Chỉ đạo', number: null, date: on('2026-10-05') };

test('a direction is told once as new, with its date, and later as any other task', () => {
  const item = afterFlood('2026-12-28', { withdrawnDue: null, direction, newlyDirected: true });
  expect(writeDigest([item], frame)?.lines).toMatchObject([
    { urgency: 'directed', due: '2026-12-28', direction },
  ]);
  const later = afterFlood('2026-10-12', { withdrawnDue: null, direction, source: null });
  expect(writeDigest([later], frame)?.lines).toMatchObject([{ urgency: 'soon', direction }]);
});
