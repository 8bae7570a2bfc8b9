import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/** The way from one JSON value to another, as small as the difference; null where there is none. */
export type JsonPatch =
  | null
  | { readonly value: unknown }
  | { readonly fields: Readonly<Record<string, JsonPatch | 'gone'>> }
  | { readonly items: Readonly<Record<string, JsonPatch>> }
  | { readonly at: number; readonly remove: number; readonly insert: readonly unknown[] };

export const JsonPatch: z.ZodType<JsonPatch> = z.lazy(() =>
  z.union([
    z.null(),
    z.strictObject({ value: z.unknown() }),
    z.strictObject({ fields: z.record(z.string(), z.union([JsonPatch, z.literal('gone')])) }),
    z.strictObject({ items: z.record(z.string(), JsonPatch) }),
    z.strictObject({ at: z.int(), remove: z.int(), insert: z.array(z.unknown()) }),
  ]),
);

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What turns `from` into `to`, both plain JSON.
 *
 * @example
 * patchBetween({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3, 2] }); // { fields: { b: { at: 1, remove: 0, insert: [3] } } }
 */
export function patchBetween(from: unknown, to: unknown): JsonPatch {
  if (Array.isArray(from) && Array.isArray(to)) return betweenArrays(from, to);
  if (isObject(from) && isObject(to)) return betweenObjects(from, to);
  return isDeepStrictEqual(from, to) ? null : { value: to };
}

function betweenObjects(from: JsonObject, to: JsonObject): JsonPatch {
  const fields: [string, JsonPatch | 'gone'][] = [];
  for (const key of Object.keys(from)) {
    const patch = Object.hasOwn(to, key) ? patchBetween(from[key], to[key]) : 'gone';
    if (patch !== null) fields.push([key, patch]);
  }
  for (const key of Object.keys(to))
    if (!Object.hasOwn(from, key)) fields.push([key, { value: to[key] }]);
  return fields.length > 0 ? { fields: Object.fromEntries(fields) } : null;
}

function betweenArrays(from: readonly unknown[], to: readonly unknown[]): JsonPatch {
  if (from.length === to.length) {
    const items = from
      .map((item, index) => [String(index), patchBetween(item, to[index])] as const)
      .filter(([, patch]) => patch !== null);
    return items.length > 0 ? { items: Object.fromEntries(items) } : null;
  }
  const shorter = Math.min(from.length, to.length);
  let at = 0;
  while (at < shorter && isDeepStrictEqual(from[at], to[at])) at += 1;
  let kept = 0;
  while (kept < shorter - at && isDeepStrictEqual(from.at(-1 - kept), to.at(-1 - kept))) kept += 1;
  return { at, remove: from.length - at - kept, insert: to.slice(at, to.length - kept) };
}

/**
 * The value that a patch leads to. Throws where the value is not one the patch was made for.
 *
 * @example
 * applyPatch({ b: [1, 2] }, { fields: { b: { at: 1, remove: 0, insert: [3] } } }); // { b: [1, 3, 2] }
 */
export function applyPatch(value: unknown, patch: JsonPatch): unknown {
  if (patch === null) return value;
  if ('value' in patch) return patch.value;
  if ('fields' in patch) {
    if (!isObject(value)) throw new TypeError('the patch is for an object');
    const result = new Map(Object.entries(value));
    for (const [key, change] of Object.entries(patch.fields))
      if (change === 'gone') result.delete(key);
      else result.set(key, applyPatch(result.get(key), change));
    return Object.fromEntries(result);
  }
  if (!Array.isArray(value)) throw new TypeError('the patch is for an array');
  const items: readonly unknown[] = value;
  return 'at' in patch
    ? items.toSpliced(patch.at, patch.remove, ...patch.insert)
    : items.map((item, index) => applyPatch(item, patch.items[index] ?? null));
}
