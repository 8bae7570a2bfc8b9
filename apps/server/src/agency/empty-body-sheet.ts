import { writeBodySheet } from '@dondoc/documents/write';
import type { FastifyInstance } from 'fastify';
import { enter } from '../access.ts';
import type { Services } from '../context.ts';
import { attachment, XLSX } from '../http/attachment.ts';
import { contextOf } from '../http/session.ts';
import { ANY_BODY } from './read-bodies.ts';

/** `GET /api/body-sheet.xlsx`: the empty list of bodies, to be filled in and brought back. */
export function addEmptyBodySheet(app: FastifyInstance, services: Services): void {
  app.get('/api/body-sheet.xlsx', async (request, reply) => {
    enter(await contextOf(services, request), 'registry.write', 'body-sheet').permit(ANY_BODY);
    return reply
      .type(XLSX)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment('Danh sách cơ quan.xlsx', 'danh-sach-co-quan'))
      .send(Buffer.from(await writeBodySheet()));
  });
}
