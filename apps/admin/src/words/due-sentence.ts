import { weekday } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { DeadlineStep } from '@dondoc/domain/reporting';
import { writeDate, writeDay } from './date.ts';
import type { Words } from './words.ts';

/**
 * Why a report is due on its day, in one plain sentence; the chain of steps says it in full.
 *
 * @example
 * dueSentence(explanation, words); // 'Hạn 18/07/2026 là Thứ Bảy nên dời sang Thứ Hai, 20/07/2026.'
 */
export function dueSentence(explanation: readonly DeadlineStep[], words: Words): string {
  const say = words.mine.sentence;
  const nameOf = (date: CivilDate) => words.dates.weekdays[weekday(date) - 1] ?? '';
  const of = <S extends DeadlineStep['step']>(step: S) =>
    explanation.findLast((one): one is Extract<DeadlineStep, { step: S }> => one.step === step);
  const merged = of('merged');
  if (merged) return say.merged(merged.host);
  const decided = of('decided');
  if (decided) return say.decided(writeDate(decided.from), writeDay(decided.to, words));
  const shift = of('shift');
  if (shift && shift.from !== shift.to)
    return (shift.to > shift.from ? say.shifted : say.earlier)(
      writeDate(shift.from),
      nameOf(shift.from),
      writeDay(shift.to, words),
    );
  const nominal = of('nominal');
  if (!nominal) return of('no-date') ? say.none : '';
  const day = writeDay(of('operator')?.date ?? nominal.date, words);
  return nominal.counted
    ? say.counted(
        `${nominal.counted.amount} ${words.timings.units[nominal.counted.unit]}`,
        writeDate(nominal.counted.from),
        day,
      )
    : say.written(day);
}
