import { isCivilDate } from '@dondoc/domain/calendar';

/** A day that comes back every year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/**
 * Days of the year as people type them, "01/6; 15/11", in the order of the year; null where one of them is none. 29 February is
 * one of a leap year.
 *
 * @example
 * readDayList('15/11, 1/6'); // [{ month: 6, day: 1 }, { month: 11, day: 15 }]
 */
export function readDayList(text: string): readonly DayOfYear[] | null {
  const days: DayOfYear[] = [];
  for (const typed of text.split(/[;,]/).map((part) => part.trim())) {
    if (typed === '') continue;
    const match = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed);
    const [day, month] = [match?.[1] ?? '', match?.[2] ?? ''].map((part) => part.padStart(2, '0'));
    if (!isCivilDate(`2024-${month}-${day}`)) return null;
    days.push({ month: Number(month), day: Number(day) });
  }
  return days.toSorted((a, b) => a.month - b.month || a.day - b.day);
}

/** The reverse of `readDayList`, for the field. */
export const showDayList = (days: readonly DayOfYear[]): string =>
  days
    .map(({ day, month }) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`)
    .join('; ');
