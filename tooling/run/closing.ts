import { KERNEL_REFUSES } from '../vitest/tally.ts';
import type { Tally } from '../vitest/tally.ts';

/**
 * The tally a test run left behind. A run that wrote none, or that ended badly although nothing failed in it, counts as one failure.
 *
 * @example readTally('{"passed":3,"failed":0,"skipped":[]}', 1) // { passed: 3, failed: 1, skipped: [] }
 */
export const readTally = (written: string | undefined, exitCode: number | null): Tally => {
  if (written === undefined) return { passed: 0, failed: 1, skipped: [] };
  const read: Tally = JSON.parse(written);
  return exitCode !== 0 && read.failed === 0 ? { ...read, failed: 1 } : read;
};

/**
 * The last lines of a whole run: why what was skipped was skipped, then `N passed, N failed, N skipped`.
 * Where everything is expected a skip is a failure, except the one the kernel decides.
 */
export const closing = (
  tallies: readonly Tally[],
  expectAll: boolean,
): { lines: string[]; good: boolean } => {
  const skipped = tallies.flatMap((one) => one.skipped);
  const reasons = Map.groupBy(skipped, (reason) => reason);
  const unexpected = expectAll ? skipped.filter((reason) => reason !== KERNEL_REFUSES).length : 0;
  const passed = tallies.reduce((sum, one) => sum + one.passed, 0);
  const failed = tallies.reduce((sum, one) => sum + one.failed, 0) + unexpected;
  const lines = [...reasons].map(([reason, all]) => `skipped ${all.length}: ${reason}`);
  if (unexpected > 0) {
    lines.push(`EXPECT_ALL is set: ${unexpected} skipped tests count as failed`);
  }
  lines.push(`${passed} passed, ${failed} failed, ${skipped.length - unexpected} skipped`);
  return { lines, good: failed === 0 && passed > 0 };
};
