import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { API, signatures } from './signatures.ts';

test('api.md has the signatures of today; `npm run api` writes them', () => {
  expect(readFileSync(API, 'utf8')).toBe(signatures());
});
