import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../client/open-database.ts';
import { migrateToLatest } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { startEmbeddedProcess } from './embedded-process.ts';

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/dondoc');

/** A migrated data folder of the embedded database to copy from; made once for one schema and one PGlite. */
export async function embeddedTemplate(): Promise<string> {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const key = createHash('sha256')
    .update(JSON.stringify([pglite, MIGRATIONS]))
    .digest('hex')
    .slice(0, 16);
  const template = path.join(CACHE, `template-${key}`);
  if (existsSync(template)) return template;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(path.join(CACHE, 'making-'));
  const socketFolder = mkdtempSync(path.join(tmpdir(), 'dd-'));
  const database = await startEmbeddedProcess(path.join(making, 'database'), socketFolder);
  const db = openDatabase({ connection: { socketFolder }, name: 'template' });
  try {
    await migrateToLatest(db);
  } finally {
    await db.close();
    await database.stop();
    rmSync(socketFolder, { recursive: true, force: true });
  }
  try {
    renameSync(path.join(making, 'database'), template);
  } catch (error) {
    if (!existsSync(template)) throw error;
  }
  rmSync(making, { recursive: true, force: true });
  return template;
}
