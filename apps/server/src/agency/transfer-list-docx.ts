import { periodPhrase, writeTransferList } from '@dondoc/documents/write';
import type { OpenItem } from '@dondoc/db/stores';
import { AgencyId } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import { findAgencies } from '@dondoc/db/stores';
import type { FastifyInstance } from 'fastify';
import { enter } from '../access.ts';
import type { Services } from '../context.ts';
import { refused } from '../error-map.ts';
import { attachment, DOCX } from '../http/attachment.ts';
import { contextOf } from '../http/session.ts';
import { transfersOf } from './body-transfers.ts';

/** `GET /api/transfer-list/:agencyId.docx`: a body's transfer list on paper, to be signed by who hands over and who takes. */
export function addTransferListDocx(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { file: string } }>('/api/transfer-list/:file', async (request, reply) => {
    const ctx = await contextOf(services, request);
    const scope = enter(ctx, 'plan.see', 'agency.transferList.docx').scope();
    const { kysely } = ctx.db;
    const agencyId = idIn(request.params.file);
    const [body] = await findAgencies(kysely, [agencyId]);
    if (!body) throw refused({ code: 'not-found', facts: { kind: 'agency' } });
    const [superior] = await findAgencies(kysely, body.parentId ? [body.parentId] : []);
    const { rows, bodies } = await transfersOf(kysely, scope, agencyId, ctx.today);
    const names = new Map(bodies.map(({ id, name }) => [id, name]));
    const written = await writeTransferList({
      body: body.name,
      superior: superior?.name ?? null,
      writtenOn: ctx.today,
      rows: rows.map(({ item, to }) => ({
        item: nameOf(item),
        plan: item.plan,
        originalDue: item.originalDue,
        from: names.get(item.agencyId) ?? '',
        to: to === null ? null : (names.get(to) ?? ''),
      })),
    });
    return reply
      .type(DOCX)
      .header('cache-control', 'private, no-store')
      .header(
        'content-disposition',
        attachment(`Danh sách bàn giao ${body.name}.docx`, 'danh-sach-ban-giao'),
      )
      .send(Buffer.from(written));
  });
}

function nameOf({ name, periodKey }: OpenItem): string {
  const period = periodKey === null ? null : parsePeriodKey(periodKey);
  return period ? `${name} ${periodPhrase(period)}` : name;
}

function idIn(file: string): AgencyId {
  const id = AgencyId.safeParse(file.replace(/\.docx$/, ''));
  if (!id.success || !file.endsWith('.docx'))
    throw refused({ code: 'not-found', facts: { kind: 'agency' } });
  return id.data;
}
