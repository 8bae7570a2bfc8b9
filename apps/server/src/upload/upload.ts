import { LIMITS } from '@dondoc/documents/read';
import type { PlanFile } from '@dondoc/documents/read';
import { CommandId } from '@dondoc/domain/kernel';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { enter } from '../access.ts';
import { ANY_BODY, readBodies } from '../agency/read-bodies.ts';
import type { Services } from '../context.ts';
import { ANY_DRAFT } from '../draft/draft-input.ts';
import { refused } from '../error-map.ts';
import { contextOf } from '../http/session.ts';
import { takeIn } from './take-in.ts';

/** Names the command of an upload, for its body is the file alone. */
const COMMAND_HEADER = 'x-command-id';
const LONGEST_NAME = 200;

/**
 * `POST /api/upload`: one .docx, .pdf with text or .txt comes in and becomes a draft. Answers `{ draftId }`.
 * `POST /api/body-sheet`: a list of bodies as .xlsx is read and tried against the registry; nothing of it is kept. Answers what was read.
 */
export async function addUpload(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (door) => {
    await door.register(multipart, {
      // One byte more than may come, so that a file that is too large shows it.
      limits: { fileSize: LIMITS.fileBytes + 1, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    });
    door.post('/api/upload', async (request) => {
      const ctx = await contextOf(services, request);
      const permit = enter(ctx, 'draft.write', 'upload').permit(ANY_DRAFT);
      return takeIn(ctx, permit, commandOf(request), await fileOf(request));
    });
    door.post('/api/body-sheet', async (request) => {
      const ctx = await contextOf(services, request);
      enter(ctx, 'registry.write', 'body-sheet').permit(ANY_BODY);
      return readBodies(ctx, await fileOf(request));
    });
  });
}

function commandOf(request: FastifyRequest): CommandId {
  const id = CommandId.safeParse(request.headers[COMMAND_HEADER]);
  if (!id.success)
    throw refused({
      code: 'input.invalid',
      facts: { path: COMMAND_HEADER, issue: 'invalid_format' },
    });
  return id.data;
}

/** The one file of the request, whole in memory: it is on no disk before it was read. */
async function fileOf(request: FastifyRequest): Promise<PlanFile> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw refused({ code: 'input.invalid', facts: { path: 'file', issue: 'missing' } });
  const bytes = new Uint8Array(await part.toBuffer());
  if (part.file.truncated || bytes.length > LIMITS.fileBytes)
    throw refused({ code: 'file.too-large', facts: { limit: LIMITS.fileBytes } });
  return { name: part.filename.normalize('NFC').slice(-LONGEST_NAME), bytes };
}
