import { z } from 'zod';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

/**
 * One step of the escalation: so many working days before (negative) or after a due day. A `mail` goes by itself to the body
 * that owes; a `letter` is only prepared, a person signs it.
 */
export const EscalationStep = z.object({
  offset: z.int().min(-60).max(60),
  act: z.enum(['mail', 'letter']),
});
export type EscalationStep = z.infer<typeof EscalationStep>;

/** The steps of a plan, one list for reports, for tasks and for what more was asked for. */
export const Escalation = z.object({
  report: z.array(EscalationStep).max(20),
  task: z.array(EscalationStep).max(20),
  more: z.array(EscalationStep).max(20),
});
export type Escalation = z.infer<typeof Escalation>;

const mail = (offset: number): EscalationStep => ({ offset, act: 'mail' });
const letter = (offset: number): EscalationStep => ({ offset, act: 'letter' });

/** The steps of a plan that sets none of its own. */
export const DEFAULT_ESCALATION: Escalation = {
  report: [mail(-2), mail(0), mail(1), letter(3)],
  task: [mail(-5), mail(0), mail(1), letter(3)],
  more: [mail(-1), mail(0)],
};

/** What a state needs besides facts and today: the calendar and the steps of its kind. */
export interface Pace {
  readonly calendar: Calendar;
  readonly steps: readonly EscalationStep[];
}

/**
 * The first day on which something is due soon: that of the first reminder before the due day, or the due day itself.
 *
 * @example
 * dueSoonFrom(CivilDate.parse('2026-03-20'), { calendar, steps: DEFAULT_ESCALATION.report }); // '2026-03-18'
 */
export const dueSoonFrom = (due: CivilDate, { calendar, steps }: Pace): CivilDate =>
  addWorkingDays(calendar, due, leadOf(steps));

/** The first step before the due day, in working days from it: negative, or 0 where none stands before. */
export const leadOf = (steps: readonly EscalationStep[]): number =>
  Math.min(0, ...steps.map((step) => step.offset));
