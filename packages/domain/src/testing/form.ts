import { CivilDate } from '../calendar/civil-date.ts';
import { SubmissionId } from '../kernel/id.ts';
import type { FormOfBody } from '../reporting/form-total.ts';
import type { FormColumn, TemplateForm } from '../reporting/template-form.ts';
import { bodyId } from './agency.ts';
import { idOf } from './draft.ts';

/** A column of decimal figures that add up, unless changed. */
export const formColumn = (key: string, change: Partial<FormColumn> = {}): FormColumn => ({
  key,
  title: key,
  unit: null,
  type: 'decimal',
  valueKind: 'actual',
  aggregation: { kind: 'sum' },
  ...change,
});

/** A form of one row, `all`, without checks unless changed. */
export const templateForm = (
  columns: readonly FormColumn[],
  change: Partial<TemplateForm> = {},
): TemplateForm => ({
  columns: [...columns],
  rows: [{ key: 'all', title: 'Toàn tỉnh' }],
  checks: [],
  ...change,
});

/** What the n-th body filled in in the row `all`, by column, with figures up to a day. */
export const formOfBody = (
  n: number,
  values: Readonly<Record<string, string>>,
  on = '2026-06-14',
): FormOfBody => ({
  source: { agencyId: bodyId(n), submissionId: SubmissionId.parse(idOf(100 + n)) },
  on: CivilDate.parse(on),
  form: {
    key: 'form',
    cells: Object.entries(values).map(([column, value]) => ({ row: 'all', column, value })),
  },
});
