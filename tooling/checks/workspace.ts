import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './source.ts';

const WHY = 'a package that tsc does not see is never red';

/**
 * Rules about the tree as a whole: every package with sources is type-checked by the root project.
 * Admin is checked by itself (`tsc -b . apps/admin`), for it emits nothing.
 */
export function offences(root: string, sources: readonly Source[]): string[] {
  const { references } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  const known = new Set<string>(references.map((one: { path: string }) => one.path));
  const packages = new Set(
    sources.flatMap(({ path: file }) => /^((?:packages|apps)\/[^/]+)\/src\//.exec(file)?.[1] ?? []),
  );
  return [...packages]
    .filter((folder) => folder !== 'apps/admin' && !known.has(folder))
    .filter((folder) => existsSync(path.join(root, folder, 'tsconfig.json')))
    .map(
      (folder) => `tsconfig.json:1 type-checked: ${folder} is not referenced. Add it, for ${WHY}`,
    );
}
