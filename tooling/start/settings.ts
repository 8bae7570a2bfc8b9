import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, Refusal } from './refusal.ts';

/** What the process tree itself needs to know; the apps read their own settings from the same environment. */
export interface Settings {
  readonly dataFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
}

/** A secret may stand in a file instead of the environment. */
const fromFile = (file: string | undefined): string | undefined => {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new Refusal(EXIT.settings, `DATABASE_URL_FILE names ${file}, which cannot be read.`);
  }
};

/**
 * A URL of PostgreSQL, or null where it is none. One with a user and no host (`postgres://user@/db?host=/socket`) is of a local socket;
 * no URL may have a user without a host, so it is read without the user.
 *
 * @example postgresUrl('postgres://clerk@/dondoc?host=/run/postgresql')?.pathname // '/dondoc'
 */
export function postgresUrl(text: string): URL | null {
  const url = URL.parse(text.replace(/^(\w+:\/\/)[^/?#]*@(?=\/)/, '$1'));
  return url && /^postgres(?:ql)?:$/.test(url.protocol) ? url : null;
}

/**
 * Reads them from an environment. `DATA_DIR` is relative to the root; without it, `data` in the root.
 * Throws a `Refusal` where one is no port or no URL of PostgreSQL.
 *
 * @example readSettings({ PORT: '8080' }, '/srv/dondoc').dataFolder // '/srv/dondoc/data'
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const port = Number(environment['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(
      EXIT.settings,
      `PORT is "${environment['PORT']}"; give a number from 0 to 65535.`,
    );
  }
  const databaseUrl = environment['DATABASE_URL'] || fromFile(environment['DATABASE_URL_FILE']);
  if (databaseUrl && !postgresUrl(databaseUrl)) {
    throw new Refusal(
      EXIT.settings,
      'DATABASE_URL is no URL of a PostgreSQL; write it as postgres://user:password@host:5432/database.',
    );
  }
  return {
    dataFolder: path.resolve(root, environment['DATA_DIR'] || 'data'),
    port,
    host: environment['HOST'] || '127.0.0.1',
    databaseUrl,
  };
}
