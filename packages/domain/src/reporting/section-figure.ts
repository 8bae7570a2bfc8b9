import { z } from 'zod';
import type { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId, SubmissionId } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import type { ConsolidationSection } from './consolidation-content.ts';
import type { ExpectedReport } from './consolidation.ts';
import { inPercent } from './figure.ts';
import { aggregate, quotientOf, RATIO_DECIMALS } from './form-total.ts';
import type { FormOfBody, FormPlace, FormTotal } from './form-total.ts';
import { figureIn } from './submitted-form.ts';

/**
 * One cell of a form as it stands in a consolidated report: the figure of all bodies, or why there is none, and where it came from.
 * `not-totalled`: figures of the column do not make one. `several`: the latest day has more than one.
 */
export const SectionFigure = z.object({
  section: z.string(),
  row: z.string(),
  column: z.string(),
  /** Decimal text; a ratio in percent where the unit of its column is "%". */
  value: z.string().nullable(),
  why: z.enum(['not-totalled', 'several', 'zero-denominator', 'not-given']).nullable(),
  /** The bodies whose figures made it, each with the revision and its own figure; null where that is a ratio. */
  from: z.array(
    z.object({
      agencyId: AgencyId,
      submissionId: SubmissionId,
      revision: z.int().positive(),
      value: z.string().nullable(),
    }),
  ),
  /** The bodies that left it blank, which is not zero. */
  missing: z.array(AgencyId),
});
export type SectionFigure = z.infer<typeof SectionFigure>;

/** What one body is expected to report, with the last day of the figures in it. */
export interface DatedReport extends ExpectedReport {
  readonly figuresOn: CivilDate;
}

/**
 * The figures of all forms of an outline over the bodies that were received, row by row. Who confirmed that there was nothing to
 * report, who is missing and who was asked for more add nothing; they stand in the list of who has sent what.
 *
 * @example
 * sectionFigures([{ key: 'areas', title: 'Diện tích', paragraphs: [], form }], []).map(({ why }) => why)[0]; // 'not-given'
 */
export function sectionFigures(
  sections: readonly ConsolidationSection[],
  expected: readonly DatedReport[],
): readonly SectionFigure[] {
  const received = expected.filter(({ standing }) => standing === 'received');
  return sections.flatMap(({ key, form }) => {
    if (!form) return [];
    const bodies = received.flatMap((report) => formOf(report, key) ?? []);
    return form.rows.flatMap((row) =>
      form.columns.map((column): SectionFigure => {
        const place = { column, row: row.key };
        const total = aggregate(form, place, bodies);
        const sources = total.ok ? total.value.from : bodies.map(({ source }) => source);
        const missing = total.ok ? total.value.missing : [];
        return {
          section: key,
          row: row.key,
          column: column.key,
          ...valueOf(total, place),
          from: bodies
            .filter(({ source }) => sources.includes(source))
            .map(({ source, revision, form: sent }) => ({
              ...source,
              revision,
              value: figureIn(sent, place),
            })),
          missing: missing.map(({ agencyId }) => agencyId),
        };
      }),
    );
  });
}

interface RevisedForm extends FormOfBody {
  readonly revision: number;
}

function formOf(report: DatedReport, key: string): RevisedForm | null {
  const { agencyId, submission, figuresOn: on } = report;
  if (!submission || submission.content.nil) return null;
  const form = submission.content.forms?.find((one) => one.key === key) ?? { key, cells: [] };
  return {
    source: { agencyId, submissionId: submission.id },
    revision: submission.revision,
    on,
    form,
  };
}

function valueOf(
  total: Result<FormTotal>,
  { column }: FormPlace,
): Pick<SectionFigure, 'value' | 'why'> {
  if (!total.ok)
    return {
      value: null,
      why: total.refusal.code === 'figures.several' ? 'several' : 'not-totalled',
    };
  if (total.value.kind === 'figure') {
    const { value } = total.value;
    return { value, why: value === null ? 'not-given' : null };
  }
  const ratio = quotientOf(total.value, RATIO_DECIMALS);
  if (ratio.kind !== 'quotient') return { value: null, why: ratio.kind };
  return { value: column.unit === '%' ? inPercent(ratio.value) : ratio.value, why: null };
}
