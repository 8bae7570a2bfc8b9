import { periodPhrase, writeReport } from '@dondoc/documents/write';
import { ConsolidationId } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import type { Consolidation } from '@dondoc/db/stores';
import type { FastifyInstance } from 'fastify';
import { enter } from '../access.ts';
import type { Services } from '../context.ts';
import { refused } from '../error-map.ts';
import { attachment, DOCX } from '../http/attachment.ts';
import { contextOf } from '../http/session.ts';
import { findOrRefuse, inHand } from './consolidation-page.ts';

/**
 * `GET /api/consolidation/:id.docx`: the report on paper. A draft says that it is one and follows what has come in; what was approved
 * is written from its frozen text, under the number it was given.
 */
export function addConsolidationDocx(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { file: string } }>('/api/consolidation/:file', async (request, reply) => {
    const ctx = await contextOf(services, request);
    const scope = enter(ctx, 'consolidation.see', 'consolidation.docx').scope();
    const found = await findOrRefuse(ctx.db.kysely, scope, idIn(request.params.file));
    const grants = ctx.session?.grants ?? [];
    const { consolidation, report } = await inHand(ctx.db.kysely, grants, found, ctx.today);
    const draft = consolidation.frozenOn === null;
    return reply
      .type(DOCX)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment(nameOf(consolidation, draft), 'bao-cao-tong-hop'))
      .send(Buffer.from(await writeReport(report, { draft })));
  });
}

function idIn(file: string): ConsolidationId {
  const id = ConsolidationId.safeParse(file.replace(/\.docx$/, ''));
  if (!id.success || !file.endsWith('.docx'))
    throw refused({ code: 'not-found', facts: { kind: 'consolidation' } });
  return id.data;
}

/** The name under which an office files it: by its number once it has one. */
function nameOf({ number, periodKey }: Consolidation, draft: boolean): string {
  const period = parsePeriodKey(periodKey);
  const about = `Báo cáo tổng hợp ${period ? periodPhrase(period) : ''}`.trim();
  if (draft) return `${about} (dự thảo).docx`;
  return number === null ? `${about}.docx` : `${number.replaceAll('/', '-')} ${about}.docx`;
}
