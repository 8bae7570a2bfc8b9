import type { RuleFields } from '@dondoc/domain/reporting';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';

/** The name of a body or group by its id. */
export type NameOf = (id: string) => string;

const two = (n: number): string => String(n).padStart(2, '0');

/** The day a report is due, without its operator: what stands behind "Hạn là trước". */
export function writeDue(due: RuleFields['due'], { rules: { due: say } }: Words): string {
  switch (due.kind) {
    case 'fixed':
      return say.fixed(writeDate(due.date));
    case 'entered':
      return say.entered(writeDate(due.date));
    case 'day-of-month':
      return say.dayOfMonth(due.day, due.monthOffset === 1);
    case 'yearly-day':
      return say.yearlyDay(`${two(due.day)}/${two(due.month)}`, due.yearOffset === 1);
    case 'after-close':
      return say.afterClose(due.amount, due.unit);
    case 'after-event':
      return say.afterEvent(due.amount, due.unit, due.event);
    default:
      return say.none;
  }
}

/** Who reports, as the sentence says it. */
export function writeReporters(
  { reporters }: Pick<RuleFields, 'reporters'>,
  nameOf: NameOf,
  { rules: words }: Words,
): string {
  if (reporters.kind === 'accountable') return words.accountable;
  return [...reporters.groups, ...reporters.agencies].map(nameOf).join('; ') || words.nobody;
}

/** To whom, as the sentence says it. */
export const writeReceiver = (
  { receiver }: Pick<RuleFields, 'receiver'>,
  nameOf: NameOf,
  { rules: words }: Words,
): string =>
  receiver.agencyId === null ? receiver.text || words.nobody : nameOf(receiver.agencyId);

/** The days that the figures cover, as the sentence says it. */
export function writeWindow(
  { window }: Pick<RuleFields, 'window'>,
  { rules: { window: say } }: Words,
): string {
  if (window.kind !== 'custom') return say[window.kind];
  return say.custom(
    window.fromDay,
    say.offset(window.fromMonthOffset),
    window.toDay,
    say.offset(window.toMonthOffset),
  );
}
