import { z } from 'zod';
import { formSlips } from './form-slip.ts';

/** What columns, rows, sections and targets are called by in records; the same key in two forms is the same figure asked for. */
export const TemplateKey = z
  .string()
  .max(100)
  .regex(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u, { error: 'key.unreadable' });

/**
 * How the figures of a column become one. `ratio` is the sum of one column to the sum of another, never a mean of ratios; its cells
 * are not filled in. `last` is the figure of the latest day. `none` cannot be totalled.
 */
export const Aggregation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sum') }),
  z.object({ kind: z.literal('ratio'), of: TemplateKey, to: TemplateKey }),
  z.object({ kind: z.literal('last') }),
  z.object({ kind: z.literal('max') }),
  z.object({ kind: z.literal('none') }),
]);
export type Aggregation = z.infer<typeof Aggregation>;

/** One column of a form (biểu mẫu). */
export const FormColumn = z.object({
  key: TemplateKey,
  title: z.string().trim().min(1).max(300),
  /** As printed: "ha", "triệu đồng", "%". */
  unit: z.string().trim().min(1).max(60).nullable(),
  type: z.enum(['whole', 'decimal', 'text']),
  valueKind: z.enum(['planned', 'actual', 'estimate', 'cumulative', 'same-period-last-year']),
  aggregation: Aggregation,
});
export type FormColumn = z.infer<typeof FormColumn>;

/** One row that every body fills in. */
export const FormRow = z.object({
  key: TemplateKey,
  title: z.string().trim().min(1).max(300),
});
export type FormRow = z.infer<typeof FormRow>;

/** What must hold in each row of a form. */
export const FormCheck = z.discriminatedUnion('kind', [
  /** The figure of `column` is not greater than that of `other`. */
  z.object({ kind: z.literal('at-most'), column: TemplateKey, other: TemplateKey }),
  /** The figure of `column` is the sum of those of `parts`. */
  z.object({
    kind: z.literal('total'),
    column: TemplateKey,
    parts: z.array(TemplateKey).min(1).max(50),
  }),
  /** The figure of `column` is not smaller than in the form that the body sent for the period before. */
  z.object({ kind: z.literal('never-falls'), column: TemplateKey }),
]);
export type FormCheck = z.infer<typeof FormCheck>;

/**
 * The form that a section asks for: rows and columns to fill in, and what must hold of them. A column that does not exist, a key
 * that stands twice, a ratio or a check that means nothing is refused, with its place.
 */
export const TemplateForm = z
  .object({
    columns: z.array(FormColumn).min(1).max(60),
    rows: z.array(FormRow).min(1).max(500),
    checks: z.array(FormCheck).max(100),
  })
  .superRefine((form, context) => {
    for (const { code, path } of formSlips(form))
      context.addIssue({ code: 'custom', message: code, path: [...path] });
  });
export type TemplateForm = z.infer<typeof TemplateForm>;
