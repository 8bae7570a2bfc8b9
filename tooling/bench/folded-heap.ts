import { spawnSync } from 'node:child_process';
import path from 'node:path';

const AT_MOST_MB = 64;

/** How large the heap grows while obligations are counted one by one, in a process of its own: a heap holds all that was loaded. */
export function foldedHeap(): { readonly good: boolean; readonly line: string } {
  const fold = spawnSync(process.execPath, [path.join(import.meta.dirname, 'fold.ts')], {
    encoding: 'utf8',
  });
  if (fold.status !== 0) throw new Error(fold.stderr);
  const good = Number(fold.stdout) < AT_MOST_MB;
  return {
    good,
    line: `${good ? 'ok  ' : 'FAIL'} ${fold.stdout.padStart(4)} MB of heap at most  counting 10000000 obligations from a generator`,
  };
}
