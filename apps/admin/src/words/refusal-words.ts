import type { RefusalCode, RefusalFacts } from '@dondoc/domain/kernel';

/** Every error in three parts: what happened, what was kept, what to do. */
export interface ErrorWords {
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
}

/** Words for each refusal: a code without words does not compile. */
export type RefusalWords = {
  [C in RefusalCode]: (facts: RefusalFacts[C]) => ErrorWords;
};
