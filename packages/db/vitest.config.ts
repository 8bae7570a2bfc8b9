import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    pool: 'forks',
    globalSetup: './src/test-setup/index.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
