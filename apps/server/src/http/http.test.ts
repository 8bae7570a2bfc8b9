import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openTestServer, TEST_DAY } from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';

const screens = mkdtempSync(join(tmpdir(), 'dondoc-screens-'));
const PAGE = '<!doctype html><title>Đôn Đốc</title>';
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(500))});`;

let server: TestServer;
beforeAll(async () => {
  mkdirSync(join(screens, 'assets'));
  writeFileSync(join(screens, 'index.html'), PAGE);
  writeFileSync(join(screens, 'assets', 'main-1a2b.js'), SCRIPT);
  writeFileSync(join(screens, 'assets', 'main-1a2b.js.br'), brotliCompressSync(SCRIPT));
  server = await openTestServer({ ADMIN_DIST: screens });
});
afterAll(() => server.close());

const change = (headers: Record<string, string>) =>
  fetch(`${server.url}/api/auth/sign-out`, { method: 'POST', headers });

const get = (path: string, headers: Record<string, string> = {}) =>
  server.visitor().send(path, { headers });

describe('the screens', () => {
  test('a path without an extension is the page, asked for each time', async () => {
    for (const path of ['/', '/plans/1', '/night?date=2026-07-20']) {
      const answer = await get(path, { accept: 'text/html' });
      expect(await answer.text()).toBe(PAGE);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('a file named by its content goes packed, and is kept', async () => {
    const answer = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe(SCRIPT);
  });

  test('a file that is not there is 404, never the page', async () => {
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/api/nothing')).status).toBe(404);
    expect((await get('/../../etc/passwd')).headers.get('content-type')).not.toContain('passwd');
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  test('on plain http no browser is told to prefer https', async () => {
    const answer = await get('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('every answer under /api', () => {
  test('carries the day and the build, and is kept by no cache', async () => {
    const visitor = server.visitor();
    for (const path of ['/api/trpc/setup.state', '/api/trpc/session.me', '/api/nothing']) {
      const { headers } = await visitor.send(path);
      expect(headers.get('x-dondoc-today')).toBe(TEST_DAY);
      expect(headers.get('x-dondoc-build')).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('a refusal says its code and facts, and shows no stack', async () => {
    const answer = await server.visitor().send('/api/trpc/session.me');
    expect(answer.status).toBe(401);
    const body = await answer.text();
    expect(JSON.parse(body).error.data.refusal).toEqual({ code: 'sign-in.needed', facts: {} });
    expect(body).not.toContain('.ts:');
  });

  test('an input that its schema refuses says where', async () => {
    const answer = await server
      .visitor()
      .post('/api/trpc/setup.createAdministrator', { commandId: newId.command() });
    expect(answer.status).toBe(400);
    const { error } = JSON.parse(await answer.text());
    expect(error.data.refusal).toMatchObject({
      code: 'input.invalid',
      facts: { path: 'accountId' },
    });
  });

  test('a body that is too large, or no JSON, is refused', async () => {
    const visitor = server.visitor();
    const large = 'x'.repeat(3 * 1024 * 1024);
    expect((await visitor.post('/api/trpc/setup.createAdministrator', { large })).status).toBe(413);
    const noJson = await visitor.send('/api/trpc/setup.createAdministrator', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(noJson.status).toBe(400);
  });
});

describe('a request from a page of another origin', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['none at all', {}],
  ])('is refused: %s', async (_from, headers: Record<string, string>) => {
    const answer = await change(headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ refusal: { code: 'origin.foreign' } });
  });

  test('may read nothing by another method either', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(`${server.url}/api/trpc/setup.state`, { method })).status).toBe(403);
  });
});

describe('health', () => {
  test('is live and ready', async () => {
    expect(await (await get('/health/live')).json()).toMatchObject({ live: true });
    expect(await (await get('/health/ready')).json()).toEqual({ ready: true, problem: null });
  });

  test('goes on living, and is not ready, while the database is gone', async () => {
    const other = await openTestServer();
    try {
      await other.db.process?.kill();
      expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
      const ready = await fetch(`${other.url}/health/ready`);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toEqual({ ready: false, problem: 'database' });
    } finally {
      await other.close();
    }
  });
});
