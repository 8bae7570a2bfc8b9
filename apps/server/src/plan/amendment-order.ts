import { readCalendars } from '@dondoc/db/night';
import { readStanding } from '@dondoc/db/stores';
import type { StandingPlan } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, PlanId, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { Amendment, askChange, effectOf, takenAmendment } from '@dondoc/domain/register';
import type { AmendmentEffect } from '@dondoc/domain/register';
import { askWrite } from './ask-write.ts';

/** What a later instrument does to which plan. */
export const AmendmentInput = Amendment.extend({ planId: PlanId });

/** An amendment as the register takes it, what stood before, and what it does. */
export interface AmendmentOrdered {
  readonly amendment: Amendment;
  readonly standing: StandingPlan;
  readonly effect: AmendmentEffect;
}

/**
 * What an amendment does to a plan as it stands. Refuses `not-found`, `state.refused` once the register is closed, and what
 * `takenAmendment`, `effectOf` and `askChange` refuse.
 */
export async function orderAmendment(
  kysely: Parameters<typeof readStanding>[0],
  { planId, ...given }: Amendment & { readonly planId: PlanId },
  today: CivilDate,
): Promise<Result<AmendmentOrdered>> {
  const standing = await readStanding(kysely, planId);
  if (!standing) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  const open = askWrite(standing, 'plan.amend', today);
  if (!open.ok) return open;
  const taken = takenAmendment(given, standing.amended, today);
  if (!taken.ok) return taken;
  const frame = { calendars: await readCalendars(kysely), before: standing.before };
  const effect = effectOf(taken.value, standing.register, frame);
  if (!effect.ok) return effect;
  const changes = askChange(effect.value);
  if (!changes.ok) return changes;
  return done({ amendment: taken.value, standing, effect: effect.value });
}
