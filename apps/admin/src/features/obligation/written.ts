import type { SubmissionId } from '@dondoc/domain/kernel';
import type { SubmissionContent } from '@dondoc/domain/reporting';

/** What a person writes of a report: the sections, whether there is nothing to report, why what was noted sufficient is corrected. */
export interface Written {
  readonly content: SubmissionContent;
  readonly reason: string | null;
}

/** A revision in writing as the server has it. */
export interface Revision {
  readonly id: SubmissionId;
  readonly version: number;
  readonly written: Written;
}

/** Whether two texts say the same, word for word. */
export const same = (a: Written, b: Written): boolean =>
  a.reason === b.reason &&
  a.content.nil === b.content.nil &&
  a.content.sections.length === b.content.sections.length &&
  a.content.sections.every(({ key, text }, at) => {
    const other = b.content.sections[at];
    return other?.key === key && other.text === text;
  });
