import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@dondoc/documents/read';
import { generatedFiles, generatedPlan } from '@dondoc/documents/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DraftId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

const plan = generatedPlan(7);
const Answer = z.object({
  draftId: DraftId.optional(),
  refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).optional(),
});
const idOf = ({ draftId }: { readonly draftId?: DraftId | undefined }): DraftId =>
  DraftId.parse(draftId);
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let server: TestServer;
let clerk: Visitor;
let administrator: Visitor;
let text: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  server = await openTestServer();
  administrator = await firstAdministrator(server);
  clerk = await member(server, administrator, 'clerk', null);
  const files = await generatedFiles(plan);
  text = bytesOf(files.text);
});
afterAll(() => server.close());

async function upload(
  visitor: Visitor,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  commandId: string = newId.command(),
) {
  const body = new FormData();
  body.append('file', new File([bytes], name));
  const answer = await visitor.send('/api/upload', {
    method: 'POST',
    headers: { 'x-command-id': commandId },
    body,
  });
  const { draftId, refusal } = Answer.parse(await answer.json());
  return { status: answer.status, draftId, refusal };
}

/** What is kept: bytes in the folder of files, rows of files and of drafts. */
async function kept() {
  const folder = join(server.dataFolder, 'files');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : [];
  const { rows } = await server.db.pool.query(
    'select (select count(*) from file) as files, (select count(*) from draft) as drafts',
  );
  return { bytes: files.length, files: rows[0].files, drafts: rows[0].drafts };
}

const SECRET = 'ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG\n\nTỐI MẬT\n\nKẾ HOẠCH\n\nI. MỤC ĐÍCH';
const REFUSED: readonly [
  what: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  code: string,
  status: number,
][] = [
  ['a secret by its stamp line', 'ke-hoach.txt', bytesOf(SECRET), 'secrecy.marked', 422],
  ['a secret by its name', 'Kế hoạch 12 (MẬT).txt', bytesOf('I. MỤC ĐÍCH'), 'secrecy.marked', 422],
  ['a picture', 'anh.docx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'file.kind', 415],
  ['a program named as text', 'a.txt', new Uint8Array([0x7f, 69, 76, 70, 0, 1]), 'file.kind', 415],
  ['an old .doc', 'a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'file.kind', 415],
  ['an empty file', 'a.txt', new Uint8Array(), 'file.unreadable', 422],
  [
    'a file over the limit',
    'a.txt',
    new Uint8Array(LIMITS.fileBytes + 1).fill(97),
    'file.too-large',
    413,
  ],
];

describe('a file that is refused leaves nothing behind', () => {
  test.each(REFUSED)('%s', async (_what, name, bytes, code, status) => {
    const before = await kept();
    expect(await upload(clerk, name, bytes)).toMatchObject({ status, refusal: { code } });
    expect(await kept()).toEqual(before);
  });

  test('from who is not signed in, or has no desk', async () => {
    const before = await kept();
    const auditor = await member(server, administrator, 'auditor', null);
    expect(await upload(auditor, 'a.txt', text)).toMatchObject({
      status: 403,
      refusal: { code: 'access.denied', facts: { action: 'draft.write' } },
    });
    expect(await upload(server.visitor(), 'a.txt', text)).toMatchObject({
      status: 401,
      refusal: { code: 'sign-in.needed' },
    });
    expect(await kept()).toEqual(before);
  });

  test('where the request is no upload', async () => {
    expect(await upload(clerk, 'a.txt', text, 'no id')).toMatchObject({
      status: 400,
      refusal: { code: 'input.invalid', facts: { path: 'x-command-id' } },
    });
    const headers = { 'x-command-id': newId.command() };
    const send = (init: RequestInit) =>
      clerk.send('/api/upload', { method: 'POST', headers, ...init });
    const noFile = await send({ body: new FormData() });
    expect(await noFile.json()).toMatchObject({ refusal: { code: 'input.invalid' } });
    const noForm = await send({ body: 'x', headers: { ...headers, 'content-type': 'text/plain' } });
    expect(noForm.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a plan that is taken in', () => {
  test('is kept byte for byte, with what was read of it, under the name it came with', async () => {
    const name = 'Kế hoạch phòng, chống lụt bão.txt';
    const before = await kept();
    const answer = await upload(clerk, name, text);
    expect(answer.status).toBe(200);
    const draftId = idOf(answer);
    expect(await kept()).toEqual({
      bytes: before.bytes + 1,
      files: before.files + 1,
      drafts: before.drafts + 1,
    });
    const draft = await clerk.api.draft.get.query({ draftId });
    expect(draft).toMatchObject({ fileName: name, version: 0, planId: null });
    expect(draft.content.tasks.length).toBeGreaterThan(0);
    for (const { wording, anchor } of draft.content.tasks)
      expect(draft.source.text.slice(anchor.start, anchor.end)).toContain(wording.slice(0, 20));
    const { items } = await clerk.api.draft.list.query({ limit: 200 });
    expect(items.map((one) => one.id)).toContain(draftId);
  });

  test('by the same command twice is one draft, by the same command with another file none', async () => {
    const commandId = newId.command();
    const first = await upload(clerk, 'a.txt', text, commandId);
    const before = await kept();
    expect(await upload(clerk, 'a.txt', text, commandId)).toEqual(first);
    expect(await kept()).toEqual(before);
    expect(await upload(clerk, 'khac.txt', text, commandId)).toMatchObject({
      status: 409,
      refusal: { code: 'command.reused' },
    });
  });

  test('finds the bodies that the registry knows', async () => {
    const first = await clerk.api.draft.get.query({
      draftId: idOf(await upload(clerk, 'a.txt', text)),
    });
    const known = first.content.bodies.find((body) => !body.group)?.name ?? '';
    const agency = {
      id: newId.agency(),
      name: known,
      shortNames: [],
      code: null,
      kind: 'state' as const,
      level: 'province' as const,
      parentId: null,
      mailbox: null,
      officePhone: null,
      validFrom: null,
      validTo: null,
    };
    await administrator.api.agency.create.mutate({ commandId: newId.command(), agency });
    const draftId = idOf(await upload(clerk, 'b.txt', text));
    const { content } = await clerk.api.draft.get.query({ draftId });
    expect(content.bodies.some((body) => body.agencyId === agency.id)).toBe(true);
  });

  test('is not shown to an officer', async () => {
    const draftId = idOf(await upload(clerk, 'c.txt', text));
    const { items } = await administrator.api.agency.list.query({ limit: 1 });
    const officer = await member(server, administrator, 'officer', items[0]?.id ?? null);
    expect(await refusalOfCall(officer.api.draft.get.query({ draftId }))).toMatchObject({
      code: 'access.denied',
    });
  });
});
