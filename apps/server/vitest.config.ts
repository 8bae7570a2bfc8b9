import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    pool: 'forks',
    globalSetup: '@dondoc/db/test-setup',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
