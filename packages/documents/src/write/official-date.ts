import type { CivilDate } from '@dondoc/domain/calendar';

const parts = (date: CivilDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month), day: Number(day) };
};
/** Box 4 of the decree's figure: a day under 10 and the months 1 and 2 carry a leading 0, month 3 does not. */
const twoDigits = (day: number) => String(day).padStart(2, '0');
/** A month in figures, 1 and 2 with a leading 0. */
export const monthDigits = (month: number) => (month <= 2 ? twoDigits(month) : String(month));

const BLANK = '\u00a0'.repeat(6);

/**
 * A day in full words, as in the head of a document.
 *
 * @example
 * longDate('2026-02-05'); // 'ngày 05 tháng 02 năm 2026'
 */
export function longDate(date: CivilDate): string {
  const { year, month, day } = parts(date);
  return `ngày ${twoDigits(day)} tháng ${monthDigits(month)} năm ${year}`;
}

/** The same with the day, or day and month, left blank to be written in by hand; `month` is `YYYY-MM`. */
export function blankDate(month: string | null): string {
  if (month === null) return `ngày${BLANK} tháng${BLANK} năm${BLANK}`;
  const [year = '', digits = ''] = month.split('-');
  return `ngày${BLANK} tháng ${monthDigits(Number(digits))} năm ${year}`;
}

/**
 * A day in figures, as inside a text.
 *
 * @example
 * shortDate('2026-07-05'); // '05/7/2026'
 */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = parts(date);
  return `${twoDigits(day)}/${monthDigits(month)}/${year}`;
}
