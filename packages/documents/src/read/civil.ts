import { CivilDate, isCivilDate } from '@dondoc/domain/calendar';

const two = (value: number): string => String(value).padStart(2, '0');

/** A civil date of its parts; null where there is no such day. */
export function civil(year: number, month: number, day: number): CivilDate | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isCivilDate(text) ? CivilDate.parse(text) : null;
}
