import type { CivilDate } from '@dondoc/domain/calendar';
import { weekday } from '@dondoc/domain/calendar';
import { unreachable } from '@dondoc/domain/kernel';
import type { Period } from '@dondoc/domain/period';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** A date as Vietnamese papers write it: 20/07/2026. */
export const dateWords = (date: CivilDate): string => date.split('-').toReversed().join('/');

/** A date with its weekday: thứ Hai, 20/07/2026. */
export const dayWords = (date: CivilDate): string =>
  `${WEEKDAYS[weekday(date) - 1]}, ${dateWords(date)}`;

/** The name of a period: tháng 7/2026, quý III/2026, 6 tháng đầu năm 2026. */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'day':
    case 'day-in-year':
      return `ngày ${dateWords(period.date)}`;
    case 'week':
      return `tuần từ ${dateWords(period.monday)}`;
    case 'month':
      return `tháng ${period.month}/${period.year}`;
    case 'quarter':
      return `quý ${QUARTERS[period.quarter - 1]}/${period.year}`;
    case 'half-year':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'nine-months':
      return `9 tháng năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
    case 'event':
      return period.name;
    default:
      return unreachable(period);
  }
}
