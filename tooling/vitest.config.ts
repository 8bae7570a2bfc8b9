import { configDefaults, defineProject } from 'vitest/config';

/** Tests that start the whole tree of processes or install packages take minutes: `npm test` runs them, `vitest` only with `WHOLE=1`. */
const whole = process.env['WHOLE'] === '1';

export default defineProject({
  test: {
    // They start whole processes, on a machine that may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    exclude: [...configDefaults.exclude, ...(whole ? [] : ['start/**', 'release/**', 'pack/**'])],
  },
});
