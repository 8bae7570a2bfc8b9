import type { Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, RequestId, Result, RuleId } from '@dondoc/domain/kernel';
import { ReportTemplate } from '@dondoc/domain/reporting';
import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { ReportTemplateTable } from '../tables/reporting.ts';

/** What asks for reports: a rule or a report request. */
type OriginId = RuleId | RequestId;

const templateIn = ({
  id,
  version,
  sections,
}: Pick<Selectable<ReportTemplateTable>, 'id' | 'version' | 'sections'>): ReportTemplate =>
  ReportTemplate.parse({ id, version, sections });

/** The newest template of each origin that has one; the others ask for the outline of every report. */
export async function findTemplates(
  kysely: Kysely<Database>,
  originIds: readonly OriginId[],
): Promise<ReadonlyMap<OriginId, ReportTemplate>> {
  if (originIds.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('report_template')
    .selectAll()
    .distinctOn('origin_id')
    .where('origin_id', '=', sql<OriginId>`any(${[...new Set(originIds)]}::uuid[])`)
    .orderBy('origin_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.origin_id, templateIn(row)]));
}

/** Earlier versions of an origin's template, which stay as they were written; those that never were are left out. */
export async function findTemplateVersions(
  kysely: Kysely<Database>,
  originId: OriginId,
  versions: readonly number[],
): Promise<readonly ReportTemplate[]> {
  if (versions.length === 0) return [];
  const rows = await kysely
    .selectFrom('report_template')
    .selectAll()
    .where('origin_id', '=', originId)
    .where('version', '=', sql<number>`any(${[...new Set(versions)]}::integer[])`)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(templateIn);
}

/**
 * Writes the next version of an origin's template; its `version` is the one that was seen, 0 where there was none. Refuses
 * `version.stale`, and `input.invalid` where the origin has another template.
 */
export async function putTemplate(
  trx: Transaction<Database>,
  originId: OriginId,
  template: ReportTemplate,
  by: { readonly accountId: AccountId; readonly at: Instant },
): Promise<Result<{ readonly before: ReportTemplate | null; readonly version: number }>> {
  const { id, version: seen, sections } = template;
  const before = (await findTemplates(trx, [originId])).get(originId) ?? null;
  const current = before?.version ?? 0;
  if (current !== seen)
    return refuse({
      code: 'version.stale',
      facts: { aggregate: 'report_template', seen, current },
    });
  if (before && before.id !== id)
    return refuse({
      code: 'input.invalid',
      facts: { path: 'template.id', issue: 'other-template' },
    });
  const version = seen + 1;
  const written = await trx
    .insertInto('report_template')
    .values({
      id,
      version,
      origin_id: originId,
      sections: json(sections),
      recorded_by: by.accountId,
      recorded_at: by.at,
    })
    .onConflict((conflict) => conflict.columns(['origin_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return written
    ? done({ before, version })
    : refuse({
        code: 'version.stale',
        facts: { aggregate: 'report_template', seen, current: version },
      });
}
