export { CivilDate, daysInMonth, isCivilDate, isLeapYear } from './civil-date.ts';
