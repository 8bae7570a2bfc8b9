import { TypeOverrides, types } from 'pg';

/**
 * How values come off the wire. A `date` stays the text it is, for a civil date has no hour and no zone. An `int8` (a count, an
 * identity) becomes a number, or throws where a number cannot hold it. A `timestamptz` is left a `Date` for the libraries on the
 * same pool; `InstantPlugin` makes it an `Instant` in our own queries.
 */
export const VALUE_TYPES = new TypeOverrides();
VALUE_TYPES.setTypeParser(types.builtins.DATE, String);
VALUE_TYPES.setTypeParser(types.builtins.INT8, exactNumber);

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of a number's reach: ${text}`);
  return value;
}
