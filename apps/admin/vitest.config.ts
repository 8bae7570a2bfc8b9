import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: '@dondoc/admin',
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'e2e/**/*.test.ts'],
    testTimeout: 240_000,
  },
});
