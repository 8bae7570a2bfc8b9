import { BodyColumn, BodyRow, BodyRowError } from '@dondoc/domain/agency';
import { z } from 'zod';
import { refusalIn } from './refusal-in.ts';
import { RefusedError } from './trouble-of.ts';

/** A list of bodies as the server read it from a file, and the cells that stand in the way of taking it in. */
export const BodyList = z.object({
  fileName: z.string(),
  headings: z.array(
    z.object({ letters: z.string(), heading: z.string(), column: BodyColumn.nullable() }),
  ),
  rows: z.array(BodyRow),
  errors: z.array(BodyRowError),
});
export type BodyList = z.infer<typeof BodyList>;

/**
 * Has the server read a list of bodies and try it against the registry; nothing is kept. Throws a `RefusedError` where the file is no
 * such list, and a network error where nothing answered.
 */
export async function readBodyList(file: File): Promise<BodyList> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch('/api/body-sheet', { method: 'POST', body });
  const said: unknown = await answer.json();
  const refusal = refusalIn(said);
  if (refusal) throw new RefusedError(refusal);
  return BodyList.parse(said);
}
