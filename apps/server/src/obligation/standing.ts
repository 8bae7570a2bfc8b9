import type { Obligation, Submission } from '@dondoc/db/stores';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Pace } from '@dondoc/domain/plan';
import { obligationBeside, obligationState } from '@dondoc/domain/reporting';
import type { ObligationBeside, ObligationState } from '@dondoc/domain/reporting';

/** An obligation with the state it has on a day and the facts beside it. */
export interface StandingObligation extends Obligation {
  readonly state: ObligationState;
  readonly beside: ObligationBeside;
}

/** How an obligation stands on a day; `latest` is what was sent last, null where nothing was. */
export const standingOf = (
  obligation: Obligation,
  latest: Pick<Submission, 'channel' | 'covering'> | null,
  pace: Pace,
  today: CivilDate,
): StandingObligation => ({
  ...obligation,
  state: obligationState(obligation, pace, today),
  beside: obligationBeside(obligation, latest, pace, today),
});
