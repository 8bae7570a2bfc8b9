import { z } from 'zod';
import { TemplateId } from '../kernel/id.ts';
import { TemplateForm, TemplateKey } from './template-form.ts';

const SECTION = {
  key: TemplateKey,
  title: z.string().trim().min(1).max(300),
  required: z.boolean(),
  /** How it gets into the report on all: what each body wrote under its name, the clerk's own words, or one list of all. */
  consolidated: z.enum(['by-body', 'by-clerk', 'list']),
};

/** One section of a report: what it asks for, and how it is put together with what others wrote there. */
export const TemplateSection = z.discriminatedUnion('kind', [
  z.object({
    ...SECTION,
    kind: z.enum(['narrative', 'per-task', 'difficulties', 'next-period']),
  }),
  /** Progress on targets (chỉ tiêu), by their keys. */
  z.object({ ...SECTION, kind: z.literal('targets'), targets: z.array(TemplateKey).max(200) }),
  z.object({ ...SECTION, kind: z.literal('form'), form: TemplateForm }),
]);
export type TemplateSection = z.infer<typeof TemplateSection>;

/** The outline (đề cương) and forms (biểu mẫu) that a rule or request asks for. A section's key stands once. */
export const ReportTemplate = z
  .object({
    id: TemplateId,
    version: z.int().nonnegative(),
    sections: z.array(TemplateSection).min(1).max(50),
  })
  .superRefine(({ sections }, context) => {
    for (const [at, { key }] of sections.entries())
      if (sections.findIndex((section) => section.key === key) < at)
        context.addIssue({
          code: 'custom',
          message: 'section.repeated',
          path: ['sections', at, 'key'],
        });
  });
export type ReportTemplate = z.infer<typeof ReportTemplate>;

/** What is asked for where a rule brings no template of its own: results, difficulties, next period. */
export const DEFAULT_TEMPLATE: ReportTemplate = {
  id: TemplateId.parse('019a0000-0000-7000-8000-000000000001'),
  version: 0,
  sections: [
    {
      kind: 'narrative',
      key: 'results',
      title: 'Kết quả thực hiện',
      required: true,
      consolidated: 'by-body',
    },
    {
      kind: 'difficulties',
      key: 'difficulties',
      title: 'Khó khăn, vướng mắc, kiến nghị',
      required: false,
      consolidated: 'by-body',
    },
    {
      kind: 'next-period',
      key: 'next',
      title: 'Nhiệm vụ kỳ tới',
      required: false,
      consolidated: 'by-body',
    },
  ],
};
