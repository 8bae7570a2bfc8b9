import type { Database } from '@dondoc/db/client';
import { findAgencies, openItems, readRegistry, readSuccessions } from '@dondoc/db/stores';
import type { OpenItem } from '@dondoc/db/stores';
import { lineageOf, transferList } from '@dondoc/domain/agency';
import type { Agency, Lineage, Scope, TransferRow } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { Kysely } from 'kysely';

/** The transfer list of a body: what it held and has to hand over, and what others held and it has to take. */
export interface BodyTransfers {
  readonly rows: readonly TransferRow<OpenItem>[];
  /** The bodies that the rows speak of. */
  readonly bodies: readonly Agency[];
}

/** The transfer list of a body on a day, as far as the plans within the scope go; in four queries however long it is. */
export async function transfersOf(
  kysely: Kysely<Database>,
  scope: Scope,
  agencyId: AgencyId,
  date: CivilDate,
): Promise<BodyTransfers> {
  const lineage = lineageOf(await readRegistry(kysely), await readSuccessions(kysely));
  const items = await openItems(kysely, scope, [agencyId, ...giversTo(agencyId, lineage)]);
  const rows = transferList(items, date, lineage).filter((row) => concerns(row, agencyId));
  const spoken = rows.flatMap((row) => [
    row.item.agencyId,
    ...(row.to ? [row.to] : []),
    ...mayTake(row),
  ]);
  return { rows, bodies: await findAgencies(kysely, [...new Set(spoken)]) };
}

/** How many open items wait, today, with each body that is to take them. */
export async function waitingByBody(
  kysely: Kysely<Database>,
  scope: Scope,
  date: CivilDate,
): Promise<ReadonlyMap<AgencyId, number>> {
  const lineage = lineageOf(await readRegistry(kysely), await readSuccessions(kysely));
  const items = await openItems(kysely, scope, [...lineage.givenBy.keys()]);
  const waiting = new Map<AgencyId, number>();
  for (const row of transferList(items, date, lineage))
    for (const body of row.to === null ? mayTake(row) : [row.to])
      waiting.set(body, (waiting.get(body) ?? 0) + 1);
  return waiting;
}

/** All bodies that gave something to a body, themselves or through others. */
function giversTo(agencyId: AgencyId, { givenBy }: Lineage): ReadonlySet<AgencyId> {
  const found = new Set<AgencyId>();
  const look = (receiver: AgencyId) => {
    for (const [giver, successions] of givenBy)
      if (
        !found.has(giver) &&
        successions.some(({ shares }) =>
          shares.some(({ from, to }) => from === giver && to === receiver),
        )
      ) {
        found.add(giver);
        look(giver);
      }
  };
  look(agencyId);
  found.delete(agencyId);
  return found;
}

const mayTake = ({ successor }: TransferRow<OpenItem>): readonly AgencyId[] =>
  successor.kind === 'choose' ? successor.candidates.map((candidate) => candidate.agencyId) : [];

/** A row is listed with who hands it over, and with who takes it or may have to. */
const concerns = (row: TransferRow<OpenItem>, agencyId: AgencyId): boolean =>
  row.item.agencyId === agencyId ||
  row.to === agencyId ||
  (row.standing !== 'chosen' && mayTake(row).includes(agencyId));
