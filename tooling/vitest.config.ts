import { defineProject } from 'vitest/config';

// These tests start whole processes on a machine that may be busy.
export default defineProject({ test: { testTimeout: 120_000, hookTimeout: 120_000 } });
