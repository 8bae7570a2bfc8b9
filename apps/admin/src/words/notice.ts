import type { Words } from './words.ts';

/**
 * What a reminder is, by the step that it was decided for: how many working days before or after the due day, or the day by which
 * more was asked for.
 *
 * @example
 * writeStep('due+1', words); // 'Quá hạn 1 ngày làm việc'
 */
export function writeStep(step: string, { nights }: Words): string {
  if (step === 'withdrawn' || step === 'amended' || step === 'directed') return nights.steps[step];
  const [, from, sign, days = ''] = /^(due|more)([+-])(\d+)$/.exec(step) ?? [];
  if (from !== 'due' && from !== 'more') return step;
  const words = nights.steps[from];
  const count = Number(days);
  if (count === 0) return words.on;
  return sign === '-' ? words.before(count) : words.after(count);
}
