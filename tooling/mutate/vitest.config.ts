import path from 'node:path';
import { defineConfig } from 'vitest/config';
import CheapFirst from '../vitest/cheap-first.ts';

/** The tests that are to notice a mutant: all of the domain. One is enough, so those of the mutated folders run first. */
export default defineConfig({
  test: {
    root: 'packages/domain',
    testTimeout: 60_000,
    // Loading zod again for every file would take four fifths of the time; a worker lives for one mutant and no longer.
    isolate: false,
    setupFiles: [path.join(import.meta.dirname, 'inactive-mutant.ts')],
    sequence: { sequencer: CheapFirst },
  },
});
