import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../client/open-database.ts';
import { probe } from '../client/probe.ts';
import { migrateToLatest } from '../migrate.ts';

/** The database inside the cluster that each test's own is copied from. */
export const TEMPLATE = 'dondoc_template';

/** Where to reach one database of the cluster. */
export const nativeUrl = (socketFolder: string, database: string): string =>
  `postgres://postgres@/${database}?host=${encodeURIComponent(socketFolder)}`;

/** The newest PostgreSQL of this machine, the folder of its binaries; null where there is none. */
function binaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((v) => `${debian}/${v}/bin`),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((b) => existsSync(`${folder}/${b}`))) ??
    null
  );
}

const idOf = (flag: '-u' | '-g', user: string): number | null => {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

/** PostgreSQL refuses to run as root: then somebody without rights runs it. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)];
    if (uid !== null && gid !== null) return { uid, gid };
  }
  return undefined;
}

export interface NativeCluster {
  readonly socketFolder: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of this machine on a throw-away folder, with a migrated template database in it; null where the machine has
 * none. It listens on a Unix socket only.
 */
export async function startNativeCluster(): Promise<NativeCluster | null> {
  const bin = binaries();
  if (!bin) return null;
  const as = unprivileged();
  const home = mkdtempSync(path.join(tmpdir(), 'dd-pg-'));
  if (as) chownSync(home, as.uid, as.gid);
  const data = path.join(home, 'data');
  const made = spawnSync(
    `${bin}/initdb`,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { cwd: home, encoding: 'utf8', ...as },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || String(made.error)}`);
  const server = spawn(
    `${bin}/postgres`,
    ['-D', data, '-k', home, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { cwd: home, stdio: 'ignore', ...as },
  );
  const killed = () => server.kill('SIGQUIT');
  process.on('exit', killed);
  const admin = { url: nativeUrl(home, 'postgres') };
  while (!(await probe(admin, 2000)))
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
  const db = openDatabase({ connection: admin, name: 'template' });
  await db.pool.query(`create database ${TEMPLATE}`);
  await db.close();
  const template = openDatabase({
    connection: { url: nativeUrl(home, TEMPLATE) },
    name: 'template',
  });
  await migrateToLatest(template).finally(() => template.close());
  return {
    socketFolder: home,
    stop: async () => {
      process.off('exit', killed);
      const exit = once(server, 'exit');
      server.kill('SIGINT');
      await exit;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
