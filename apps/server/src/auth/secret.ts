import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../env.ts';

/**
 * The secret that signs sessions and one-time codes: the one given, or the one kept in the data folder, made at the first start.
 * Two servers that start at once keep the same one.
 */
export function signingSecret({ AUTH_SECRET, DATA_DIR }: Settings): string {
  if (AUTH_SECRET !== undefined) return AUTH_SECRET;
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  const file = join(DATA_DIR, 'auth-secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length < 32)
    throw new Error(`${file} holds no secret: delete it, then everybody signs in again`);
  return kept;
}
