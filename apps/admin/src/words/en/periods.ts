import type { periods as vi } from '../vi/periods.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export const periods = {
  day: (date) => date,
  week: (number, from, to) => `week ${number} (${from} - ${to})`,
  month: (month, year) => `${MONTHS[month - 1] ?? month} ${year}`,
  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
  half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  nineMonths: (year) => `nine months of ${year}`,
  year: (year) => `${year}`,
} satisfies typeof vi;
