import { readRegistry } from '@dondoc/db/stores';
import type { PlanFile } from '@dondoc/documents/read';
import { readListOfBodies, registryOn } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import type { Context } from '../context.ts';
import { orRefuse } from '../error-map.ts';
import { readBodiesInThread } from '../upload/read-in-thread.ts';

/** A body that is about to enter the registry, as the access table looks at it. */
export const ANY_BODY = { kind: 'registry', bodies: [], keepers: [], planId: null } as const;

/** The bodies among which a list finds its parents, and which it must not bring once more: those that exist today. */
export const registryToday = async (
  kysely: Parameters<typeof readRegistry>[0],
  today: Context['today'],
): Promise<readonly Agency[]> => registryOn(await readRegistry(kysely), [], today);

/** A list of bodies as it stands in a file, and what would come of taking it in today: the dry run, of which nothing is kept. */
export async function readBodies({ db, today }: Context, file: PlanFile) {
  const { sheet, headings, rows } = orRefuse(await readBodiesInThread(file));
  const { errors } = readListOfBodies(rows, await registryToday(db.kysely, today));
  return { fileName: file.name, sheet, headings, rows, errors };
}
