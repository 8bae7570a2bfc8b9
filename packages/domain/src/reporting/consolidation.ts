import type { AgencyId, SubmissionId } from '../kernel/id.ts';
import type { ConsolidationSection, PeriodStanding } from './consolidation-content.ts';
import type { ConsolidationParagraph } from './consolidation-paragraph.ts';
import { listEntries } from './list-entries.ts';
import type { ObligationState } from './obligation-state.ts';
import type { SubmissionContent } from './submission.ts';
import type { TemplateSection } from './template.ts';

/** How a body stands in the report on a period. Asked for more is not complete, and a draft counts as nothing. */
export type BodyStanding = 'received' | 'asked-for-more' | 'missing';

/**
 * How a body stands by the state of what it owes; null where it is not expected (exempt, excused, ended).
 *
 * @example
 * bodyStanding('overdue'); // 'missing'
 */
export function bodyStanding(state: ObligationState): BodyStanding | null {
  if (state === 'received' || state === 'accepted') return 'received';
  if (state === 'asked-for-more') return 'asked-for-more';
  return state === 'exempt' || state === 'excused' || state === 'ended' ? null : 'missing';
}

/** One body that owes the period's report and what it sent last; null where nothing was sent. */
export interface ExpectedReport {
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly standing: BodyStanding;
  readonly submission: {
    readonly id: SubmissionId;
    readonly revision: number;
    readonly content: SubmissionContent;
  } | null;
}

/**
 * Who of the bodies expected has sent what, in the order given: the order of the plan, for nothing ranks.
 *
 * @example
 * standingOf([{ ...reportOfHealth, standing: 'missing', submission: null }]).missing.length; // 1
 */
export function standingOf(expected: readonly ExpectedReport[]): PeriodStanding {
  const among = (standing: BodyStanding) =>
    expected.filter((report) => report.standing === standing);
  const ids = (reports: readonly ExpectedReport[]) => reports.map((report) => report.agencyId);
  const received = among('received');
  return {
    received: ids(received),
    nil: ids(received.filter((report) => report.submission?.content.nil)),
    askedMore: ids(among('asked-for-more')),
    missing: ids(among('missing')),
  };
}

/**
 * What a body wrote under a section as a paragraph of the consolidated report, keeping its source: headed by its name, or in a section
 * that is one list its lines as entries with its name behind each. Null where it wrote nothing there.
 *
 * @example
 * paragraphOf(reportOfHealth, { key: 'results' })?.text; // 'Sở Y tế: Đã khám.'
 */
export function paragraphOf(
  { agencyId, agencyName, submission }: ExpectedReport,
  { key, listed }: Pick<ConsolidationSection, 'key' | 'listed'>,
): ConsolidationParagraph | null {
  if (!submission || submission.content.nil) return null;
  const text = submission.content.sections.find((written) => written.key === key)?.text.trim();
  if (!text) return null;
  const source = { submissionId: submission.id, agencyId, revision: submission.revision };
  const headed = `${agencyName}: ${text}`;
  return { text: listed ? (listEntries(text, agencyName) ?? headed) : headed, source };
}

/**
 * The first draft of a consolidation: under each section of the outline the paragraphs of every body that was received, in the
 * order given, and the form whose figures make one table; a section that the clerk writes begins empty. Difficulties that wait for an
 * answer follow what the bodies wrote under difficulties. What is asked for more about waits beside the page until somebody pulls it in.
 *
 * @example
 * consolidate([], outline).map(({ paragraphs }) => paragraphs.length); // [0, 0, 0]
 */
export const consolidate = (
  expected: readonly ExpectedReport[],
  outline: readonly TemplateSection[],
  difficulties: readonly ConsolidationParagraph[] = [],
): readonly ConsolidationSection[] =>
  outline.map((section) => {
    const { key, title, consolidated } = section;
    const byClerk = consolidated === 'by-clerk';
    const listed = consolidated === 'list' && ({ listed: true } as const);
    return {
      key,
      title,
      ...listed,
      paragraphs: byClerk
        ? []
        : [
            ...expected
              .filter((report) => report.standing === 'received')
              .flatMap((report) => paragraphOf(report, { key, ...listed }) ?? []),
            ...(section.kind === 'difficulties' ? difficulties : []),
          ],
      ...(section.kind === 'form' && !byClerk && { form: section.form }),
    };
  });

/**
 * How what a body wrote under a section stands to the page: nothing written; not used; used as it is; used and changed there; or used
 * from an earlier revision than the newest one (`source.corrected`).
 */
export type SourceUse = 'nothing' | 'unused' | 'used' | 'edited' | 'corrected';

/**
 * The use of one body's words under one section of the page.
 *
 * @example
 * sourceUse(reportOfHealth, { key: 'results', title: 'Kết quả', paragraphs: [] }); // 'unused'
 */
export function sourceUse(report: ExpectedReport, section: ConsolidationSection): SourceUse {
  const offered = paragraphOf(report, section);
  const pulled = section.paragraphs.filter(({ source }) => source?.agencyId === report.agencyId);
  if (pulled.length === 0) return offered ? 'unused' : 'nothing';
  const newest = report.submission?.id;
  if (pulled.some(({ source }) => source?.submissionId !== newest)) return 'corrected';
  return pulled.some(({ text }) => text === offered?.text) ? 'used' : 'edited';
}
