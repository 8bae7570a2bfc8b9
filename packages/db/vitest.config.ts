import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    pool: 'forks',
    globalSetup: './src/test-setup/index.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
