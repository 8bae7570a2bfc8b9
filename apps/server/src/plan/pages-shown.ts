import { findAgencies, readAcknowledgements, readPageReceivers } from '@dondoc/db/stores';
import type { Plan } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import type { Grant, Place, Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { silentBodies } from '@dondoc/domain/register';
import type { Context } from '../context.ts';

interface PagesReader {
  readonly scope: Scope;
  readonly grants: readonly Grant[];
  /** The bodies of the plan, each with those above it. */
  readonly places: readonly Place[];
  readonly today: CivilDate;
}

/** How many bodies were sent a page of a plan and how many have acknowledged it; and the pages that who asks can acknowledge. */
export async function pagesShown(
  { kysely }: Context['db'],
  { id: planId, closedOn }: Plan,
  { scope, grants, places, today }: PagesReader,
) {
  const receivers = (await readPageReceivers(kysely, [planId], today)).get(planId) ?? [];
  const said = await readAcknowledgements(kysely, scope, planId);
  const silent = silentBodies(receivers, new Set(said.keys()));
  const own = places.filter(
    (place) =>
      closedOn === null &&
      silent.includes(place.agencyId) &&
      may(grants, 'plan.acknowledge', { kind: 'plan', planId, bodies: [place], keepers: [] }),
  );
  const named = await findAgencies(
    kysely,
    own.map(({ agencyId }) => agencyId),
  );
  return {
    sent: receivers.length,
    acknowledged: receivers.length - silent.length,
    own: named.map(({ id: agencyId, name }) => ({ agencyId, name })),
  };
}
