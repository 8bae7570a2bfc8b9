import type { TestDb } from '@dondoc/db/testing';
import type { AgencyId } from '@dondoc/domain/kernel';
import { newId } from './id.ts';

/** Puts a body into the registry, under another where one is given. */
export async function insertTestAgency(
  db: TestDb,
  parentId: AgencyId | null = null,
): Promise<AgencyId> {
  const id = newId.agency();
  await db.kysely
    .insertInto('agency')
    .values({
      id,
      name: `Sở ${id}`,
      short_names: [],
      kind: 'state',
      level: 'province',
      parent_id: parentId,
      position: 1,
      search_key: `so ${id}`,
    })
    .execute();
  return id;
}
