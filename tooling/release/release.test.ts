import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../run/ready.mjs';
import { SHORT_PLAN } from '../start/testing/short-plan.ts';
import { Started } from '../start/testing/started.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-unpacked-'));
let started: Started | undefined;
afterAll(() => {
  started?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...args: string[]) => {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command}: ${done.stdout}${done.stderr}`);
  return done.stdout;
};

/** Makes the first account, signs it in and puts a plan on its desk; answers what was read of it. */
async function readPlan(url: string): Promise<unknown> {
  const post = (route: string, body: object, cookie = '') =>
    fetch(`${url}${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    });
  const account = { signInName: 'quantri', password: 'correct horse battery' };
  await post('/api/trpc/setup.createAdministrator', {
    ...account,
    commandId: uuidv7(),
    accountId: uuidv7(),
    position: 'Quản trị hệ thống',
    mailbox: 'quantri@songhuong.example',
  });
  const signedIn = await post('/api/auth/sign-in/username', {
    username: account.signInName,
    password: account.password,
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const body = new FormData();
  body.append('file', new File([SHORT_PLAN], 'ke-hoach.txt'));
  const answer = await fetch(`${url}/api/upload`, {
    method: 'POST',
    headers: { 'x-command-id': uuidv7(), origin: url, cookie },
    body,
  });
  const { draftId } = JSON.parse(await answer.text());
  const input = encodeURIComponent(JSON.stringify({ draftId }));
  const draft = await fetch(`${url}/api/trpc/draft.get?input=${input}`, { headers: { cookie } });
  const { result } = JSON.parse(await draft.text());
  return result.data.content.tasks;
}

test('a release, unpacked elsewhere, starts, reads a plan and stops', async () => {
  const archive = run('node', 'tooling/release/release.ts', folder).trim().split('\n').at(-1) ?? '';
  run('tar', '-xzf', archive, '-C', folder);
  rmSync(archive);
  const [name = ''] = readdirSync(folder);
  const root = path.join(folder, name);
  expect(readdirSync(root).toSorted()).toEqual([
    'LICENSE',
    'dist',
    'node_modules',
    'package.json',
    'screens',
    'start',
  ]);
  started = new Started({}, { root, run: ['./start'] });
  const url = await started.url();
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  const page = await fetch(url);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await readPlan(url)).toMatchObject([
    { timing: { kind: 'by', date: '2026-09-15', operator: 'before' } },
  ]);
  for (const { command } of started.processes()) expect(command).not.toContain(ROOT);
  process.kill(-Number(started.npm.pid), 'SIGTERM');
  expect(await started.ended).toBe(0);
  expect(await started.left(5000)).toEqual([]);
}, 300_000);
