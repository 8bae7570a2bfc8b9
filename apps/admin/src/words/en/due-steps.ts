import { plural } from '../plural.ts';
import type { ClauseWords, NominalFormWords } from '../due-step-words.ts';
import type { dueSteps as vi } from '../vi/due-steps.ts';

const UNITS = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  months: ['month', 'months'],
} as const satisfies Record<string, readonly [one: string, many: string]>;

export const dueSteps = {
  sentence: 'The sentence of the document',
  readAs: (period) => `Read as ${period}`,
  entered: 'The document gives no date, the clerk entered one',
  merged: (host) => `Goes in inside ${host}`,
  window: (from, to) => `Figures from ${from} to ${to}`,
  basis: {
    decree: 'the usual window',
    calendar: 'by the calendar',
    custom: 'the two days of this rule',
    'between-days': 'from after the last report to before the due date',
  },
  estimate: (from, to) => `Estimated from ${from} to ${to}`,
  nominal: (day) => `Due as worded, ${day}`,
  enteredDay: (day) => `Due as entered, ${day}`,
  form: {
    fixed: 'the day the document names',
    entered: 'the day the clerk entered',
    'day-of-month': 'a day of the month',
    'yearly-day': 'a day of each year',
    'listed-day': 'one of the days listed',
    'after-close': 'counted from the close of figures',
    'after-event': 'counted from the event',
    'window-end': 'the last day of the window',
    'plan-end': 'taken from the period of the plan',
    host: 'the due date of the host report',
  } satisfies NominalFormWords,
  counted: (amount, unit, from) =>
    `${plural(amount, UNITS[unit][0], UNITS[unit][1])} after ${from}`,
  clamped: (day) => `the month has no day ${day}`,
  before: {
    'end-of-day': '“trước ngày” is read as by the end of that day',
    'day-before': '“trước ngày” is read as by the end of the day before',
  },
  shift: (day) => `Due after the shift, ${day}`,
  kept: (day) => `Not shifted although a day off, ${day}`,
  holiday: (name, source) => `${name}, ${source}`,
  over: (days) => `not counting ${days}`,
  dayOff: { weekend: 'a weekend', off: 'a day off' },
  by: (source) => `by ${source}`,
  to: {
    next: 'moved to the next working day',
    previous: 'moved to the working day before',
    none: 'not moved',
  },
  provisional: (year) => `The days off of ${year} are not yet published; this date is provisional`,
  calendarChanged: (on) => `The calendar was changed, taken up on ${on}`,
  decided: (day) => `More time given, ${day}`,
  movedFrom: (from) => `moved from ${from}, the original date stays`,
  noDate: {
    unscheduled: 'The document gives no date',
    'event-not-recorded': 'The event is not recorded, so there is no date yet',
    'period-without-days': 'This period has no days of its own',
  },
  amendment: (number, on) => `By the amending paper ${number} of ${on}`,
  event: (event, on) => `“${event}” happened on ${on}`,
  hour: (time) => `By ${time} of that day`,
  overdueFrom: (day) => `Counted overdue from ${day}`,
  clauses: {
    'decree-09-2019': 'Decree 09/2019/NĐ-CP',
    'decree-09-2019-art-12': 'Decree 09/2019/NĐ-CP, article 12',
    'civil-code-2015-art-147': 'Civil Code 2015, article 147',
    'civil-code-2015-art-148': 'Civil Code 2015, article 148',
  } satisfies ClauseWords,
} satisfies typeof vi;
