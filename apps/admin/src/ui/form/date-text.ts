import { isCivilDate } from '@dondoc/domain/calendar';

/**
 * A day as people type it, as a civil date: `20/7/2026`, `20-07-2026`, `20.07.2026`; empty is null. What is no day is handed on
 * as it stands, so that the schema refuses it at the field.
 *
 * @example
 * readDate('20/7/2026'); // '2026-07-20'
 */
export function readDate(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (!match) return typed;
  const date = `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  return isCivilDate(date) ? date : typed;
}

/** The reverse of `readDate`, for the field. */
export const showDate = (date: string | null): string => {
  if (date === null) return '';
  return isCivilDate(date) ? `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}` : date;
};
