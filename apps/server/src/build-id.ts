import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the server together with the screens it serves. It changes whenever the built page does, for that names its files by
 * their content.
 */
export function buildId(version: string, screens: string | undefined): string {
  const hash = createHash('sha256').update(version);
  if (screens !== undefined) hash.update(readFileSync(join(screens, 'index.html')));
  return `${version}-${hash.digest('hex').slice(0, 8)}`;
}
