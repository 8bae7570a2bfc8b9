import { findTemplates, listRules } from '@dondoc/db/stores';
import { PlanId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { planTarget } from '../plan/plan-permit.ts';
import { guarded } from '../trpc.ts';

/** Rules of one plan whose forms are looked through; a plan has a handful. */
const RULES = 200;

/** The columns of the forms that the rules of a plan ask for, row by row: what can measure a target. A column that is not totalled is left out. */
export const listColumns = guarded('rule.see')
  .input(z.object({ planId: PlanId }))
  .query(async ({ ctx, input: { planId } }) => {
    const { kysely } = ctx.db;
    ctx.permit(await planTarget(ctx, planId));
    const rules = await listRules(kysely, ctx.scope(), planId, { limit: RULES });
    const templates = await findTemplates(
      kysely,
      rules.items.map(({ id }) => id),
    );
    const cells = [...templates.values()].flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.kind === 'form'
          ? section.form.rows.flatMap((row) =>
              section.form.columns
                .filter(({ type, aggregation }) => type !== 'text' && aggregation.kind !== 'none')
                .map((column) => ({
                  source: { section: section.key, row: row.key, column: column.key },
                  section: section.title,
                  row: row.title,
                  column: column.title,
                })),
            )
          : [],
      ),
    );
    const keyOf = ({ source }: (typeof cells)[number]) => Object.values(source).join(' ');
    return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
  });
