import { civilDateOf } from '@dondoc/domain/calendar';
import type { Calendar } from '@dondoc/domain/calendar';
import { periodsOverlapping } from '@dondoc/domain/period';
import { deadlineFor, dueDay } from '@dondoc/domain/reporting';
import { reportingRule, ruleContext } from '@dondoc/domain/testing';
import rrule from 'rrule';
import type { Ratio } from './ratio.ts';

const DAY = 86_400_000;
const [FROM, TO] = [Date.UTC(2023, 0, 1), Date.UTC(2032, 11, 31)];
/** Days after 1970 that the bare loop's array covers. */
const DAYS = 30_000;

const rule = reportingRule();
const context = ruleContext('2022-12-01');
const periods = periodsOverlapping(rule.cadence, {
  from: civilDateOf(FROM / DAY),
  to: civilDateOf(TO / DAY),
});

/** What a monthly report's ten years of due days cost, with and without their explanation. */
export function deadlineRatios(): Ratio[] {
  // An RRule that may cache answers every question after the first from memory, which measures nothing.
  const recurrence = new rrule.RRule(
    { freq: rrule.RRule.MONTHLY, bymonthday: 20, dtstart: new Date(FROM) },
    true,
  );
  const offDays = new Set(daysOffOf(context.calendar));
  const worked = Uint8Array.from({ length: DAYS }, (_, day) => (offDays.has(day) ? 0 : 1));
  const nominal = periods.map((period) => dueDay({ ...rule, shift: 'none' }, period, context) ?? 0);

  const byRecurrence = () => {
    let sum = 0;
    for (const date of recurrence.between(new Date(FROM), new Date(TO), true)) {
      let day = date.getTime() / DAY;
      while (offDays.has(day)) day += 1;
      sum += day;
    }
    return sum;
  };
  const byDueDay = () => {
    let sum = 0;
    for (const period of periods) sum += dueDay(rule, period, context) ?? 0;
    return sum;
  };
  const byDeadline = () => {
    let steps = 0;
    for (const period of periods) steps += deadlineFor(rule, period, context).explanation.length;
    return steps;
  };
  if (byRecurrence() !== byDueDay()) throw new Error('the two do not find the same days');
  return [
    {
      name: '50 times ten years of dueDay against rrule once',
      base: passes(10, byRecurrence),
      subject: passes(500, byDueDay),
      atMost: 1,
    },
    {
      name: '20 times ten years of deadlineFor, explained, against rrule once',
      base: passes(10, byRecurrence),
      subject: passes(200, byDeadline),
      atMost: 1,
    },
    {
      name: 'dueDay against a bare loop of integers',
      base: passes(5000, () => bareLoop(nominal, worked)),
      subject: passes(5000, byDueDay),
      atMost: 5,
    },
  ];
}

function* daysOffOf(calendar: Calendar): Generator<number> {
  for (let day = 0; day < DAYS; day += 1) {
    const kind = calendar.days.get(day)?.kind;
    const weekend = (day + 3) % 7 > 4;
    if (kind === 'off' || (weekend && kind !== 'worked')) yield day;
  }
}

/** Month and year of each day by integers, and one byte of an array a step until a day is worked. */
function bareLoop(days: readonly number[], worked: Uint8Array): number {
  let sum = 0;
  for (const first of days) {
    const shifted = first + 719_468;
    const era = (shifted / 146_097) | 0;
    const dayOfEra = shifted - era * 146_097;
    const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0);
    const yearOfEra = ((dayOfEra - leapDays - ((dayOfEra / 146_096) | 0)) / 365) | 0;
    const dayOfYear = dayOfEra - 365 * yearOfEra - (yearOfEra >> 2) + ((yearOfEra / 100) | 0);
    const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
    const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    const year = era * 400 + yearOfEra + (month < 3 ? 1 : 0);
    let day = first;
    while (worked[day] === 0) day += 1;
    sum += day + year + month;
  }
  return sum;
}

const passes = (count: number, work: () => number) => async (): Promise<number> => {
  let sum = 0;
  for (let pass = 0; pass < count; pass += 1) sum += work();
  return sum;
};
