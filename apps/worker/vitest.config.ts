import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: '@dondoc/worker',
    pool: 'forks',
    globalSetup: '../../packages/db/src/test-setup/index.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
