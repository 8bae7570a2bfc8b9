import { z } from 'zod';
import type { Calendar } from '../calendar/calendar.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, dayNumber } from '../calendar/day-number.ts';
import { MinuteOfDay } from '../calendar/moment.ts';
import { shiftDay } from '../calendar/working-days.ts';
import { PlanId, RequestId } from '../kernel/id.ts';
import type { Period } from '../period/cadence.ts';
import { DecisionDocument } from '../plan/decision-document.ts';
import { addDateSteps } from '../task/due-explanation.ts';
import type { DeadlineStep } from './deadline-step.ts';
import { Receiver, Reporters } from './rule.ts';

/** A one-off demand for a report from a letter (yêu cầu báo cáo đột xuất): of whom, by which day and perhaps hour. */
export const ReportRequest = z
  .object({
    id: RequestId,
    planId: PlanId,
    name: z.string().trim().min(1).max(300),
    /** The words of the letter. */
    wording: z.string().max(4000),
    /** The letter: who asks, its number and day. */
    document: DecisionDocument,
    reporters: Reporters,
    receiver: Receiver,
    dueOn: CivilDate,
    /** "Trước 17 giờ": the last minute in which it is in time; null where the letter names a day and no hour. */
    dueMinute: MinuteOfDay.nullable(),
    /** Its notices do not wait for the sending hours. */
    atAnyHour: z.boolean(),
    version: z.int().nonnegative(),
  })
  .refine(({ document: { date }, dueOn }) => date === null || date <= dueOn, {
    error: 'range.reversed',
    path: ['dueOn'],
  });
export type ReportRequest = z.infer<typeof ReportRequest>;

/** When a request is due, with the way there. */
export interface RequestDeadline {
  /** The day that the letter names. */
  readonly nominal: CivilDate;
  readonly effective: CivilDate;
  readonly minute: MinuteOfDay | null;
  readonly explanation: readonly DeadlineStep[];
}

/**
 * The one occasion for which a request is owed, called by its name.
 *
 * @example
 * requestPeriod({ name: 'Báo cáo nhanh về lũ' }); // { kind: 'event', name: 'Báo cáo nhanh về lũ' }
 */
export const requestPeriod = ({ name }: Pick<ReportRequest, 'name'>): Period => ({
  kind: 'event',
  name: name.slice(0, 200),
});

/**
 * When a request is due and why. A day without an hour that is off moves to the next working day (Civil Code 2015, art. 148); an hour
 * stays on its day, be it a Sunday: who asks for something by the hour means that hour (decision D11).
 *
 * @example
 * const request = { wording: 'trước 17 giờ ngày 04/10/2026', dueOn: '2026-10-04', dueMinute: 17 * 60 };
 * requestDeadline(request, calendar).effective; // '2026-10-04', a Sunday
 */
export function requestDeadline(
  { wording, dueOn, dueMinute }: Pick<ReportRequest, 'wording' | 'dueOn' | 'dueMinute'>,
  calendar: Calendar,
): RequestDeadline {
  const day = dayNumber(dueOn);
  const shift = dueMinute === null ? 'next' : 'none';
  const due = shiftDay(calendar, day, shift);
  const explanation: DeadlineStep[] = [{ step: 'sentence', wording, anchor: null }];
  addDateSteps(explanation, {
    nominal: { form: 'fixed', day },
    operator: 'by',
    reading: 'end-of-day',
    read: day,
    calendar,
    shift,
    due,
  });
  if (dueMinute !== null) explanation.push({ step: 'hour', minute: dueMinute });
  return { nominal: dueOn, effective: civilDateOf(due), minute: dueMinute, explanation };
}
