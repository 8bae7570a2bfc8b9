import type { ConsolidationParagraph } from '@dondoc/domain/reporting';

/** A difficulty that waits for an answer, names as printed. */
export interface OpenDifficulty {
  readonly agencyName: string;
  readonly addresseeName: string;
  readonly text: string;
}

/**
 * A difficulty as a paragraph of a consolidated report: whose it is, who is asked to decide, and what hinders. It is the clerk's own
 * from then on.
 *
 * @example
 * openDifficulty({ agencyName: 'Sở Y tế', addresseeName: 'Sở Tài chính', text: 'Thiếu kinh phí.' }).text;
 * // 'Sở Y tế (kiến nghị Sở Tài chính): Thiếu kinh phí.'
 */
export const openDifficulty = ({
  agencyName,
  addresseeName,
  text,
}: OpenDifficulty): ConsolidationParagraph => ({
  text: `${agencyName} (kiến nghị ${addresseeName}): ${text}`,
  source: null,
});
