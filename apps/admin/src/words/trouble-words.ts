import type { RefusalCode, RefusalFacts } from '@dondoc/domain/kernel';
import type { Trouble } from '../wire/trouble.ts';
import type { ErrorWords } from './refusal-words.ts';
import type { Words } from './words.ts';

/** What a person is told about a trouble of any kind. */
export function wordTrouble(trouble: Trouble, words: Words): ErrorWords {
  return trouble.kind === 'refusal'
    ? wordRefusal(trouble.refusal, words)
    : words.faults[trouble.kind];
}

/** One refusal whose code and facts belong together, for any code. */
type RefusalOf<C extends RefusalCode> = {
  readonly [K in C]: { readonly code: K; readonly facts: RefusalFacts[K] };
}[C];

const wordRefusal = <C extends RefusalCode>(refusal: RefusalOf<C>, words: Words): ErrorWords =>
  words.refusals[refusal.code](refusal.facts);
