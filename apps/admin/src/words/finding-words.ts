import { writeTaskLabel } from '@dondoc/domain/task';
import type { Finding, FindingCode } from '@dondoc/domain/plan';

/** Words for each finding from its facts: a code without words does not compile. */
export type FindingWords = { readonly [C in FindingCode]: (facts: Finding['facts']) => string };

/**
 * A date or month among the facts of a finding, as it is written; '…' where the fact is missing.
 *
 * @example
 * writeDateFact('2023-06-01'); // '01/06/2023'
 */
export const writeDateFact = (fact: string | number | undefined): string =>
  fact === undefined || fact === '' ? '…' : String(fact).split('-').toReversed().join('/');

/** The number of a task among the facts of a finding; '…' where the fact is missing. */
export const writeLabelFact = (
  fact: string | number | undefined,
  dash: (count: string) => string,
): string => (fact === undefined || fact === '' ? '…' : writeTaskLabel(String(fact), dash));
