import { ClosingOutcome } from '@dondoc/domain/register';
import type { ClosingOutcomeKind } from '@dondoc/domain/register';

/** An outcome as it is typed: `text` is the note, the reason or the other plan. */
export interface OutcomeTyped {
  readonly kind: ClosingOutcomeKind | null;
  readonly text: string;
  readonly number: string;
  readonly date: string;
}

export const NO_OUTCOME: OutcomeTyped = { kind: null, text: '', number: '', date: '' };

/**
 * A typed outcome as the domain takes it; null while something of it is missing.
 *
 * @example
 * typedOutcome({ ...NO_OUTCOME, kind: 'regular-work' }); // { kind: 'regular-work' }
 */
export function typedOutcome({ kind, text, number, date }: OutcomeTyped): ClosingOutcome | null {
  const note = text.trim() === '' ? null : text;
  const read = ClosingOutcome.safeParse({ kind, note, reason: text, plan: text, number, date });
  return read.success ? read.data : null;
}
