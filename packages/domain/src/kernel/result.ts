import type { Refusal } from './refusal.ts';

/**
 * What a rule or command answers: a value, or a refusal that a person can act on.
 * A bug throws; an expected refusal never does.
 */
export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/**
 * Wraps a value as a success.
 *
 * @example
 * done(3); // { ok: true, value: 3 }
 */
export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
});

/**
 * Wraps a refusal.
 *
 * @example
 * refuse({ code: 'not-found', facts: { kind: 'plan' } }).ok; // false
 */
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});
