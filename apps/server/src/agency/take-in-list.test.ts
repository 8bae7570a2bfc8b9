import { readBodySheet } from '@dondoc/documents/read';
import { packedXlsx } from '@dondoc/documents/testing';
import type { PackedCell } from '@dondoc/documents/testing';
import { BodyRow } from '@dondoc/domain/agency';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../testing/id.ts';
import { firstAdministrator, member } from '../testing/people.ts';
import { openTestServer } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';
import { refusalOfCall } from '../testing/visitor.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let clerk: Visitor;
beforeAll(async () => {
  server = await openTestServer();
  clerk = await firstAdministrator(server);
});
afterAll(() => server.close());

const HEADS = ['Tên cơ quan', 'Loại', 'Cấp', 'Cơ quan cấp trên', 'Hộp thư'];
const PROVINCE = ['UBND tỉnh Sông Hương', 'cơ quan nhà nước', 'tỉnh', null, null];
const HEALTH = [
  'Sở Y tế',
  'cơ quan nhà nước',
  'tỉnh',
  'UBND tỉnh Sông Hương',
  'syt@songhuong.example',
];

const Read = z.object({
  rows: z.array(BodyRow).optional(),
  errors: z.array(z.object({ row: z.int(), column: z.string(), issue: z.string() })).optional(),
  refusal: z.object({ code: z.string(), facts: z.unknown() }).optional(),
});

async function bring(visitor: Visitor, bytes: Uint8Array<ArrayBuffer>) {
  const body = new FormData();
  body.append('file', new File([bytes], 'co-quan.xlsx'));
  const answer = await visitor.send('/api/body-sheet', { method: 'POST', body });
  return { status: answer.status, ...Read.parse(await answer.json()) };
}
const brought = (rows: readonly (readonly PackedCell[])[]) =>
  bring(clerk, packedXlsx([HEADS, ...rows]));

const command = (list: readonly BodyRow[]) => ({
  commandId: newId.command(),
  fileName: 'co-quan.xlsx',
  rows: [...list],
});

/** How many bodies and how many audit rows of their making there are. */
async function kept(): Promise<readonly number[]> {
  const { rows } = await server.db.pool.query(
    `select (select count(*)::int from agency) as bodies,
      (select count(*)::int from audit where action = 'agency.create') as audited`,
  );
  return [rows[0].bodies, rows[0].audited];
}

test('a dry run names every fault by its row and keeps nothing', async () => {
  const { status, errors } = await brought([
    PROVINCE,
    ['Sở Y tế', 'sở', 'tỉnh', 'UBND tỉnh', 'syt'],
  ]);
  expect(status).toBe(200);
  expect(errors).toEqual([
    { row: 3, column: 'kind', issue: 'unreadable' },
    { row: 3, column: 'parent', issue: 'unknown' },
    { row: 3, column: 'mailbox', issue: 'unreadable' },
  ]);
  expect(await kept()).toEqual([0, 0]);
});

test('a list with one fault leaves nothing, a whole one comes in at once, with an audit row a body, and only once', async () => {
  const { rows = [] } = await brought([HEALTH, PROVINCE]);
  const broken = rows.map((row, at) =>
    at === 0 ? row : { ...row, cells: { ...row.cells, level: '' } },
  );
  expect(await refusalOfCall(clerk.api.agency.takeInList.mutate(command(broken)))).toEqual({
    code: 'input.invalid',
    facts: { path: 'rows.3.level', issue: 'missing' },
  });
  expect(await kept()).toEqual([0, 0]);
  const whole = command(rows);
  expect(await clerk.api.agency.takeInList.mutate(whole)).toEqual({ made: 2 });
  expect(await clerk.api.agency.takeInList.mutate(whole)).toEqual({ made: 2 });
  expect(await kept()).toEqual([2, 2]);
  const { items } = await clerk.api.agency.list.query({});
  expect(items.map(({ name, parentId }) => [name, parentId])).toEqual([
    ['Sở Y tế', items[1]?.id],
    ['UBND tỉnh Sông Hương', null],
  ]);
  expect(await refusalOfCall(clerk.api.agency.takeInList.mutate(command(rows)))).toMatchObject({
    facts: { path: 'rows.2.name', issue: 'known' },
  });
});

test('a file that is no list is refused, and so is who does not keep the registry', async () => {
  expect(await bring(clerk, packedXlsx([['Họ và tên']]))).toMatchObject({
    status: 422,
    refusal: { code: 'file.unreadable', facts: { reason: 'no-headings' } },
  });
  const auditor = await member(server, clerk, 'auditor', null);
  expect(await bring(auditor, packedXlsx([HEADS]))).toMatchObject({
    status: 403,
    refusal: { code: 'access.denied' },
  });
  const empty = await auditor.send('/api/body-sheet.xlsx');
  expect(empty.status).toBe(403);
});

test('the empty list is offered as a file that the reader knows', async () => {
  const answer = await clerk.send('/api/body-sheet.xlsx');
  expect(answer.headers.get('content-disposition')).toContain('danh-sach-co-quan.xlsx');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(readBodySheet({ name: 'a.xlsx', bytes })).toMatchObject({
    refusal: { facts: { reason: 'no-rows' } },
  });
});
