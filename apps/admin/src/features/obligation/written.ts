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
  (a.content.templateVersion ?? 0) === (b.content.templateVersion ?? 0) &&
  cellsOf(a) === cellsOf(b) &&
  a.content.nil === b.content.nil &&
  a.content.sections.length === b.content.sections.length &&
  a.content.sections.every(({ key, text }, at) => {
    const other = b.content.sections[at];
    return other?.key === key && other.text === text;
  });

/** The cells of all forms in an order of their own, for in which order they were filled in makes no difference. */
const cellsOf = ({ content: { forms = [] } }: Written): string =>
  forms
    .flatMap(({ key, cells }) =>
      cells.map(({ row, column, value }) => [key, row, column, value].join('\n')),
    )
    .toSorted()
    .join('\n\n');
