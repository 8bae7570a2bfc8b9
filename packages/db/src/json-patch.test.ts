import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { applyPatch, JsonPatch, patchBetween } from './json-patch.ts';

// zod drops the key __proto__ on the way in, so no stored value has it.
const plain = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

it('leads from any JSON value to any other, also after it was stored as text', () => {
  fc.assert(
    fc.property(plain, plain, (from, to) => {
      const stored = JsonPatch.parse(JSON.parse(JSON.stringify(patchBetween(from, to))));
      expect(canonicalJson(applyPatch(from, stored))).toBe(canonicalJson(to));
    }),
    { seed: 20_261_124, numRuns: 2000 },
  );
});

it('is nothing between equal values', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(patchBetween(value, JSON.parse(JSON.stringify(value)))).toBeNull();
    }),
    { seed: 20_261_124 },
  );
});

it('names only what differs', () => {
  const task = { label: 'I.1', duties: ['a', 'b'], timing: { kind: 'none' } };
  expect(
    patchBetween(
      { tasks: [task, task], title: 'x' },
      { tasks: [task, { ...task, timing: { kind: 'from' } }], title: 'x' },
    ),
  ).toEqual({
    fields: {
      tasks: { items: { 1: { fields: { timing: { fields: { kind: { value: 'from' } } } } } } },
    },
  });
});
