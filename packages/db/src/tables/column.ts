import type { ColumnType } from 'kysely';
import { z } from 'zod';

/** The JSON text of a value on its way into a `jsonb` column; only `json` makes one, so no bare text or array slips in. */
export const JsonText = z.string().brand<'Json'>();
export type JsonText = z.infer<typeof JsonText>;

/** Writes a value for a `jsonb` column. */
export const json = (value: unknown): JsonText => JsonText.parse(JSON.stringify(value));

/** A `jsonb` column: read as `unknown` until the domain's schema has seen it. */
export type Json = ColumnType<unknown, JsonText, JsonText>;
export type JsonOrNull = ColumnType<unknown, JsonText | null, JsonText | null>;

/** `bigint generated always as identity`: made by the database, never written. */
export type Identity = ColumnType<number, never, never>;
