import { defineProject } from 'vitest/config';

/** What is read and written here is real, on a machine that may be busy. */
export default defineProject({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
