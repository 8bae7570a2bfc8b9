import { z } from 'zod';

/** What a list of bodies may say of each, column by column. */
export const BodyColumn = z.enum([
  'name',
  'shortNames',
  'code',
  'kind',
  'level',
  'parent',
  'mailbox',
  'officePhone',
  'validFrom',
]);
export type BodyColumn = z.infer<typeof BodyColumn>;

/** Bodies in one list at most: more than any group of a province has. */
export const MOST_BODY_ROWS = 2000;

/**
 * One line of a list of bodies, with the number that it has in the list. Cells are texts as the reader of the list left them, empty
 * where nothing stands: kind and level as codes and dates as `YYYY-MM-DD` where it knew the words, as typed where it did not. Short
 * names are parted by semicolons; the parent is named or given by its code.
 */
export const BodyRow = z.object({
  row: z.int().positive(),
  cells: z.partialRecord(BodyColumn, z.string().max(1000)),
});
export type BodyRow = z.infer<typeof BodyRow>;

/**
 * Why a cell cannot be taken:
 * - `missing`: name, kind and level must be given
 * - `error-value`: the list holds the fault of a formula instead of a value
 * - `unreadable`: no kind, level, code, mailbox or date, or longer than it may be
 * - `unknown`: no body of this name or code is in the list or in the registry; `several`: more than one is
 * - `double`: another line has it already; `known`: the registry has it already
 * - `under-itself`: the parents of this body lead back to it
 */
export const BodyRowIssue = z.enum([
  'missing',
  'error-value',
  'unreadable',
  'unknown',
  'several',
  'double',
  'known',
  'under-itself',
]);
export type BodyRowIssue = z.infer<typeof BodyRowIssue>;

/** One cell that keeps the list from being taken in. `other` is the number of the line that it collides with. */
export const BodyRowError = z
  .object({
    row: z.int(),
    column: BodyColumn,
    issue: BodyRowIssue,
    text: z.string(),
    other: z.int().nullable(),
  })
  .readonly();
export type BodyRowError = z.infer<typeof BodyRowError>;
