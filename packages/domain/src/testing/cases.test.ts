import { afterEach, expect, test, vi } from 'vitest';
import { cases } from './cases.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['50', 50],
  ['1000000', 1_000_000],
  ['', 200],
])('VITE_CASES=%s tries %i cases of a property that usually tries 200', (asked, tried) => {
  vi.stubEnv('VITE_CASES', asked);
  expect(cases(200)).toBe(tried);
});
