export {
  addDays,
  addMonths,
  compareDates,
  earlierOf,
  hasCome,
  lastOfMonth,
  laterOf,
  parseCivilDate,
  weekday,
} from './arithmetic.ts';
export { CalendarDay, dayReason, isProvisional, makeCalendar, Occasion } from './calendar.ts';
export type { Calendar, DayReason, TableDay } from './calendar.ts';
export type { WorkingDayIndex } from './working-day-index.ts';
export { calendarYear } from './calendar-year.ts';
export type { YearDay } from './calendar-year.ts';
export { CivilDate } from './civil-date.ts';
export { isDayOfYear } from './day-of-year.ts';
export { daysInMonth, isCivilDate, isLeapYear } from './gregorian.ts';
export { civilDateOf, dayNumber, yearOf } from './day-number.ts';
export type { DayNumber } from './day-number.ts';
export { Instant } from './instant.ts';
export { MinuteOfDay, Moment } from './moment.ts';
export { Shift } from './shift.ts';
export { endOfTerm, TermUnit } from './term.ts';
export type { Term } from './term.ts';
export {
  CalendarSettings,
  VIETNAM_DAYS,
  VIETNAM_OFFICIAL_YEARS,
  vietnamCalendar,
} from './vietnam.ts';
export {
  addWorkingDays,
  daysOff,
  isWorkingDay,
  shiftDate,
  workingDaysBetween,
} from './working-days.ts';
