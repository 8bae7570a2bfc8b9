import type { CommandId, DraftId } from '@dondoc/domain/kernel';
import type { Trouble } from '../../wire/trouble.ts';

/** One document on its way in. */
export interface Upload {
  readonly id: CommandId;
  readonly file: File;
  /** The share of it that has left, from 0 to 1; at 1 the server reads. */
  readonly sent: number;
  readonly draftId: DraftId | null;
  readonly trouble: Trouble | null;
}

/**
 * What stays on the list when other documents are dropped: all but those that were refused, since anything else can still be sent again.
 *
 * @example
 * setUploads((held) => [...made, ...withoutRefused(held)]);
 */
export const withoutRefused = (uploads: readonly Upload[]): readonly Upload[] =>
  uploads.filter(({ trouble }) => trouble?.kind !== 'refusal');
