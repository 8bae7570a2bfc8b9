import { civil } from './civil.ts';
import { fold } from './fold.ts';
import type { Instrument } from '@dondoc/domain/plan';

const SPAN = /giai đoạn\s+(20\d\d)\s*[-–]\s*(20\d\d)$/u;
const UNTIL = /đến (?:hết )?năm\s+(20\d\d)$/u;
const YEAR = /năm\s+(20\d\d)$/u;
/** What stands before a year that is not the plan's: a day, half of a year, another paper of that year. */
const NOT_OF_PLAN =
  /(?:tháng\s+\d{1,2}|đầu|giữa|cuối|(?:luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|kế hoạch|hiến pháp)(?:\s[^,;.]*)?)\s*$/u;

/**
 * The period of a plan as its title ends with it: "năm 2026", "giai đoạn 2026-2030", "đến năm 2030". Nulls where it does not say.
 *
 * @example
 * periodOfTitle('Phòng, chống lũ lụt năm 2026'); // { periodFrom: '2026-01-01', periodTo: '2026-12-31' }
 */
export function periodOfTitle(title: string): Pick<Instrument, 'periodFrom' | 'periodTo'> {
  const low = fold(title)
    .trim()
    .replace(/[.;]+$/u, '');
  const span = SPAN.exec(low);
  if (span && Number(span[1]) <= Number(span[2])) return years(span[1], span[2]);
  const until = UNTIL.exec(low);
  if (until) return { ...years(until[1], until[1]), periodFrom: null };
  const year = YEAR.exec(low);
  return year && !NOT_OF_PLAN.test(low.slice(0, year.index))
    ? years(year[1], year[1])
    : { periodFrom: null, periodTo: null };
}

const years = (from: string | undefined, to: string | undefined) => ({
  periodFrom: civil(Number(from), 1, 1),
  periodTo: civil(Number(to), 12, 31),
});
