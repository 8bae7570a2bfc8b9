import { z } from 'zod';
import type { Calendar } from '../calendar/calendar.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { ActionTable } from '../kernel/action-table.ts';
import { AgencyId, DutyId, InputRequestId } from '../kernel/id.ts';

/**
 * What is asked of a body that only coordinates (yêu cầu phối hợp): by whom, what, and by when. Coordinating owes nothing by itself; a
 * request alone has a date.
 */
export const InputRequest = z
  .object({
    id: InputRequestId,
    /** The coordinate part of the task on which it is opened. */
    dutyId: DutyId,
    askerId: AgencyId,
    askedId: AgencyId,
    what: z.string().trim().min(1).max(2000),
    due: CivilDate,
  })
  .refine(({ askerId, askedId }) => askerId !== askedId, {
    path: ['askedId'],
    error: 'input-request.to-itself',
  });
export type InputRequest = z.infer<typeof InputRequest>;

/** What came of it: words, a paper by number and date, or both. */
export const InputAnswer = z
  .object({
    text: z.string().trim().max(4000).nullable(),
    document: z.object({ number: z.string().trim().min(1).max(80), date: CivilDate }).nullable(),
  })
  .refine(({ text, document }) => document !== null || (text !== null && text !== ''), {
    path: ['text'],
    error: 'input-answer.empty',
  });
export type InputAnswer = z.infer<typeof InputAnswer>;

export const INPUT_STATES = ['open', 'late', 'answered', 'withdrawn'] as const;
export type InputState = (typeof INPUT_STATES)[number];

export type InputAction = 'answer' | 'withdraw';

/** What may be done to an input request in which state. */
export const INPUT_ACTIONS = {
  answer: {
    states: ['open', 'late'],
    to: ['answered'],
    source: 'Coordinate: an input request says what, from whom, by when; the body asked gives it',
  },
  withdraw: {
    states: ['open', 'late'],
    to: ['withdrawn'],
    source:
      'Coordinate: the accountable body or the clerk opens it, and says when it is needed no more',
  },
} as const satisfies ActionTable<InputAction, InputState>;

/** What decides where an input request stands. */
export interface InputFacts {
  readonly due: CivilDate;
  readonly answeredOn: CivilDate | null;
  readonly withdrawnOn: CivilDate | null;
}

/**
 * Where an input request stands on a day: late from the day after its date, which is a fact for who asked and no lateness of the task.
 *
 * @example
 * const asked = { due: CivilDate.parse('2026-07-17'), answeredOn: null, withdrawnOn: null };
 * inputState(asked, CivilDate.parse('2026-07-20')); // 'late'
 */
export function inputState(
  { due, answeredOn, withdrawnOn }: InputFacts,
  today: CivilDate,
): InputState {
  if (answeredOn !== null) return 'answered';
  if (withdrawnOn !== null) return 'withdrawn';
  return due < today ? 'late' : 'open';
}

/**
 * By how many working days an input request is or was late; 0 in time, and for one that was withdrawn.
 *
 * @example
 * const asked = { due: CivilDate.parse('2026-07-17'), answeredOn: null, withdrawnOn: null };
 * inputLateBy(asked, vietnamCalendar(), CivilDate.parse('2026-07-21')); // 2, from Friday to Tuesday
 */
export const inputLateBy = (
  { due, answeredOn, withdrawnOn }: InputFacts,
  calendar: Calendar,
  today: CivilDate,
): number => (withdrawnOn === null ? workingDaysBetween(calendar, due, answeredOn ?? today) : 0);
