import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId } from '../kernel/id.ts';
import { DecisionDocument } from '../plan/decision-document.ts';
import { ConsolidationParagraph } from './consolidation-paragraph.ts';
import { ReportDocument } from './report-document.ts';
import { SectionFigure } from './section-figure.ts';
import { TemplateForm } from './template-form.ts';

/** One section of the outline with what was put into it. */
export const ConsolidationSection = z.object({
  key: z.string().min(1).max(100),
  title: z.string().trim().min(1).max(300),
  paragraphs: z.array(ConsolidationParagraph).max(2000),
  /** Where the outline wants one list of all: what bodies wrote stands in entries, each with its body behind it. */
  listed: z.literal(true).optional(),
  /** The form whose figures stand under it as one table; none where the outline asks for words, or the clerk writes it. */
  form: TemplateForm.optional(),
});
export type ConsolidationSection = z.infer<typeof ConsolidationSection>;

/** Head and foot of the paper: who issues and signs, to whom it goes, its first and last sentences. */
export const ReportFrame = ReportDocument.pick({
  instrument: true,
  addressees: true,
  opening: true,
  closing: true,
});
export type ReportFrame = z.infer<typeof ReportFrame>;

/** The official table of the plan on a day, each cell with the tasks that stand in it, in the order of the plan. */
export const PlanFigures = z.object({
  asOf: CivilDate,
  cells: z.array(z.object({ cell: z.string(), tasks: z.array(z.string()) })),
  /** Requests (đề nghị), outside the table. */
  requests: z.int().nonnegative(),
});
export type PlanFigures = z.infer<typeof PlanFigures>;

/** Who has sent what for a period. Every body that is expected stands once in `received`, `askedMore` or `missing`. */
export const PeriodStanding = z.object({
  received: z.array(AgencyId),
  /** Of those received, who confirmed that there was nothing to report. */
  nil: z.array(AgencyId),
  askedMore: z.array(AgencyId),
  missing: z.array(AgencyId),
});
export type PeriodStanding = z.infer<typeof PeriodStanding>;

/**
 * A receiver's report on one period, section by section. Standing and figures are those of the day on which it was last written;
 * `frozen` is the paper as it was approved, and by whose decision.
 */
export const ConsolidationContent = z.object({
  frame: ReportFrame,
  sections: z.array(ConsolidationSection).min(1).max(50),
  standing: PeriodStanding,
  figures: PlanFigures,
  /** The figures of the forms, each with where it came from. */
  totals: z.array(SectionFigure).default([]),
  frozen: z.object({ report: ReportDocument, decision: DecisionDocument }).nullable(),
});
export type ConsolidationContent = z.infer<typeof ConsolidationContent>;
