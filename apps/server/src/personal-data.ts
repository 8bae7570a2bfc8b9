import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { suspectedWords } from '@dondoc/domain/plan';
import type { CommandInput } from './access.ts';

/**
 * Whether the words of a command may be kept; refuses `personal-data.suspected` with what in them seems to hold an identifier of a
 * private person and was not said to be kept. It is a question, never a verdict: sent again with `kept` the command is done.
 *
 * @example
 * askPersonalData({ commandId, reason: 'Gọi 0900 000 000' }); // refused, places: [{ text: '0900 000 000', kind: 'mobile' }]
 */
export function askPersonalData({ kept = [], ...words }: CommandInput): Result<null> {
  const places = suspectedWords(words).filter(({ text }) => !kept.includes(text));
  return places.length === 0
    ? done(null)
    : refuse({ code: 'personal-data.suspected', facts: { places } });
}
