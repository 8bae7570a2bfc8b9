import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@dondoc/db/client';
import { nativeUrl, startNativeCluster } from '@dondoc/db/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KERNEL_REFUSES } from '../vitest/tally.ts';
import { EXIT } from './refusal.ts';
import { NPM_START, Started } from './testing/started.ts';

let folder: string;
let started: Started | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-broken-'));
});
afterEach(() => {
  started?.kill();
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** How a start ended: its code, the one sentence it said (all of it, where it said more), the processes it left behind. */
async function endOf(one: Started): Promise<{ code: number | null; says: string; left: unknown }> {
  started = one;
  const code = await one.ended;
  return { code, says: one.err, left: await one.left(5000) };
}

/** One plain sentence that says what is wrong, no stack, nobody left. */
const refusal = (code: number, says: string) => ({
  code,
  says: expect.stringMatching(new RegExp(`^[^\\n]*${says}[^\\n]*\\n$`)),
  left: [],
});

describe('broken surroundings are one sentence and a code of their own', () => {
  test('port taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    expect(await endOf(new Started({ DATA_DIR: folder, PORT: String(port) }))).toEqual(
      refusal(EXIT.portTaken, `Port ${port} on 127.0.0.1 is taken by another program`),
    );
    other.close();
  });

  test('folder read-only', async (context) => {
    const environment = { DATA_DIR: path.join(folder, 'data') };
    // Root writes into 0555: a read-only file system that only this start sees.
    const mount = `mount -t tmpfs -o ro dondoc ${folder}`;
    const asRoot = process.getuid?.() === 0;
    if (!asRoot) chmodSync(folder, 0o555);
    else if (spawnSync('unshare', ['-m', 'sh', '-c', mount]).status !== 0) {
      context.skip(KERNEL_REFUSES);
    }
    const alone = [
      'unshare',
      '-m',
      'sh',
      '-c',
      `${mount} && exec "$@"`,
      'sh',
      ...NPM_START,
    ] as const;
    expect(await endOf(new Started(environment, { run: asRoot ? alone : NPM_START }))).toEqual(
      refusal(EXIT.folderReadOnly, 'The data folder .* cannot be written \\((?:EROFS|EACCES)\\)'),
    );
  });

  test('folder in use', async () => {
    const first = new Started({ DATA_DIR: folder });
    try {
      await first.url();
      expect(await endOf(new Started({ DATA_DIR: folder }))).toEqual(
        refusal(EXIT.folderInUse, 'in use by another process'),
      );
      expect(first.processes().length).toBeGreaterThanOrEqual(5);
    } finally {
      process.kill(-Number(first.npm.pid), 'SIGTERM');
      await first.ended;
      first.kill();
    }
  });

  test('a folder that holds no database', async () => {
    const inside = path.join(folder, 'database');
    mkdirSync(inside);
    spawnSync('sh', [
      '-c',
      `echo 18 > ${inside}/PG_VERSION; echo nonsense > ${inside}/postgresql.conf`,
    ]);
    expect(await endOf(new Started({ DATA_DIR: folder }))).toEqual(
      refusal(EXIT.folderBroken, 'cannot be opened as a database'),
    );
  });

  test('database refused', async () => {
    expect(
      await endOf(
        new Started({
          DATA_DIR: folder,
          DATABASE_URL: 'postgres://clerk:secret@127.0.0.1:1/dondoc',
        }),
      ),
    ).toEqual(
      refusal(
        EXIT.databaseRefused,
        'PostgreSQL at 127.0.0.1:1/dondoc cannot be reached \\(ECONNREFUSED\\)',
      ),
    );
    expect(started?.err).not.toContain('secret');
  });

  test('wrong password', async (context) => {
    const cluster = await startNativeCluster();
    if (!cluster) {
      context.skip('no PostgreSQL on this machine: apt-get install postgresql');
      return;
    }
    try {
      const admin = openDatabase({
        connection: { url: nativeUrl(cluster.socketFolder, 'postgres') },
        name: 'test',
      });
      await admin.pool.query(`alter role postgres password 'right'`);
      writeFileSync(
        path.join(cluster.socketFolder, 'data/pg_hba.conf'),
        'local all all scram-sha-256\n',
      );
      await admin.pool.query('select pg_reload_conf()');
      await admin.close();
      const query = new URLSearchParams({ host: cluster.socketFolder, user: 'postgres' });
      const end = await endOf(
        new Started({
          DATA_DIR: folder,
          DATABASE_URL: `postgres:///postgres?${query.toString()}&password=wrong`,
        }),
      );
      expect(end).toEqual(refusal(EXIT.wrongPassword, 'does not accept the user or the password'));
    } finally {
      await cluster.stop();
    }
  });

  test.each([
    ['PORT', { PORT: 'http' }, 'PORT is "http"'],
    [
      'DATABASE_URL_FILE',
      { DATABASE_URL_FILE: '/nowhere' },
      'names /nowhere, which cannot be read',
    ],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/dondoc' }, 'DATABASE_URL is no URL'],
  ])('%s that is none', async (_name, environment, says) => {
    expect(await endOf(new Started({ DATA_DIR: folder, ...environment }))).toEqual(
      refusal(EXIT.settings, says),
    );
  });
});
