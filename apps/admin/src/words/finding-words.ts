import type { Finding, FindingCode } from '@dondoc/domain/plan';

/** Words for each finding from its facts: a code without words does not compile. */
export type FindingWords = { readonly [C in FindingCode]: (facts: Finding['facts']) => string };
