import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { ObligationId, RequestId, RuleId } from '../kernel/id.ts';
import { periodBounds } from '../period/bounds.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import type { ConsolidationContent, ConsolidationSection } from './consolidation-content.ts';
import type { SectionFigure } from './section-figure.ts';
import { SubmissionSection } from './submission.ts';
import type { SubmissionContent } from './submission.ts';
import type { SubmittedForm } from './submitted-form.ts';
import type { TemplateSection } from './template.ts';

/** A report that the body of a consolidation owes to somebody else. */
export interface OwedAbove {
  readonly id: ObligationId;
  readonly originId: RuleId | RequestId;
  readonly period: Period;
}

/** What a consolidation is of: its rule with the rule above, its period, and what an earlier one of the same period was passed on as. */
export interface PassedFrom {
  readonly ruleId: RuleId;
  readonly above: RuleId | null;
  readonly period: Period;
  readonly corrects: ObligationId | null;
}

/**
 * Why a report may be the one: an earlier consolidation of the period was passed on as it; the rule above asks for it; it is of the same
 * period; its period is another in which this one closes, or has no days.
 */
export const MEANT_BY = ['corrects', 'above', 'same-period', 'other'] as const;
export type MeantBy = (typeof MEANT_BY)[number];

/** The reports that a consolidation may be, the likeliest first, and the one that is meant; null where somebody has to choose. */
export interface ReportsAbove<T extends OwedAbove> {
  readonly options: readonly { readonly report: T; readonly by: MeantBy }[];
  readonly meant: ObligationId | null;
}

/**
 * Which of the reports that a body owes its consolidation can be: "its consolidation is its submission to the next" (domain, "Reporting
 * rules"). One is meant where it alone is likeliest and of this period; never a report under the rule that was consolidated.
 *
 * @example
 * reportsAbove({ ruleId: monthly.id, above: null, period: { kind: 'month', year: 2026, month: 6 }, corrects: null }, []).meant; // null
 */
export function reportsAbove<T extends OwedAbove>(
  from: PassedFrom,
  owed: readonly T[],
): ReportsAbove<T> {
  const options = owed
    .flatMap((report) => {
      const by = meantBy(from, report);
      return by ? [{ report, by }] : [];
    })
    .toSorted((one, other) => MEANT_BY.indexOf(one.by) - MEANT_BY.indexOf(other.by));
  const [first, second] = options;
  const alone = first && first.by !== 'other' && first.by !== second?.by;
  return { options, meant: alone ? first.report.id : null };
}

function meantBy(from: PassedFrom, { id, originId, period }: OwedAbove): MeantBy | null {
  if (originId === from.ruleId) return null;
  if (id === from.corrects) return 'corrects';
  const closes = periodBounds(from.period)?.to ?? null;
  const own = periodBounds(period);
  if (closes !== null && own !== null && (closes < own.from || own.to < closes)) return null;
  if (originId === from.above) return 'above';
  return periodKey(period) === periodKey(from.period) ? 'same-period' : 'other';
}

/**
 * A consolidation as the submission of its body: the words of each section under the section of the same key, the figures of its forms
 * in the cells that the next outline asks for. What the next outline has no section for stands under its first one with its title, for
 * nothing is lost. Refuses `report.too-long` for a section with more words than a submission holds.
 *
 * @example
 * passedOn({ sections: [{ key: 'results', title: 'Kết quả', paragraphs: [] }], totals: [] }, DEFAULT_TEMPLATE.sections).ok; // true
 */
export function passedOn(
  { sections, totals }: Pick<ConsolidationContent, 'sections' | 'totals'>,
  outline: readonly TemplateSection[],
): Result<SubmissionContent> {
  const keys = new Set(outline.map(({ key }) => key));
  const homeless = sections
    .filter((section) => !keys.has(section.key) && wordsOf(section) !== '')
    .map((section) => `${section.title}\n${wordsOf(section)}`);
  const written = outline.map(({ key, title }, at): SubmissionSection => {
    const own = sections.find((section) => section.key === key);
    const texts = [own ? wordsOf(own) : '', ...(at === 0 ? homeless : [])];
    return { key, title, text: texts.filter((text) => text !== '').join('\n') };
  });
  const long = written.find((section) => !SubmissionSection.safeParse(section).success);
  if (long) return refuse({ code: 'report.too-long', facts: { section: long.title } });
  const forms = outline.flatMap((section) => formOf(section, totals) ?? []);
  return done({ sections: written, nil: false, ...(forms.length > 0 && { forms }) });
}

const wordsOf = ({ paragraphs }: ConsolidationSection): string =>
  paragraphs
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');

function formOf(section: TemplateSection, totals: readonly SectionFigure[]): SubmittedForm | null {
  if (section.kind !== 'form') return null;
  const { key, form } = section;
  const columns = form.columns.filter(({ aggregation }) => aggregation.kind !== 'ratio');
  const cells = form.rows.flatMap(({ key: row }) =>
    columns.flatMap(({ key: column }) => {
      const total = totals.find(
        (figure) => figure.section === key && figure.row === row && figure.column === column,
      );
      return total?.value ? [{ row, column, value: total.value }] : [];
    }),
  );
  return cells.length > 0 ? { key, cells } : null;
}
