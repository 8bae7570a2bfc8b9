import { expect, test } from 'vitest';
import { done, refuse } from './index.ts';

test('a result is a value or a refusal with the facts of its code', () => {
  expect(done(3)).toEqual({ ok: true, value: 3 });
  expect(refuse({ code: 'not-found', facts: { kind: 'plan' } }).refusal.code).toBe('not-found');
});
