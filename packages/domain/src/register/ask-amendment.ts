import { hasCome, laterOf } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { INSTRUMENT_ACTIONS, instrumentState } from '../plan/instrument-state.ts';
import type { InstrumentLife } from '../plan/instrument-state.ts';
import type { AmendmentEffect } from './amendment-effect.ts';
import type { Amendment } from './amendment.ts';

/** What decides whether a plan can be amended, and from which day its register follows. */
export interface AmendedPlan {
  readonly life: InstrumentLife;
  readonly trackedFrom: CivilDate;
  /** The day from which the newest edition holds. */
  readonly editionFrom: CivilDate;
}

/**
 * An amendment as the register takes it on a day: in force from the paper's day, at the earliest from the day on which the register is
 * tracked and its newest edition holds. Refuses `state.refused` where the instrument stands so that it cannot be amended like this,
 * `date.in-future` for a paper that was not issued or does not hold yet, and `date.before-issue` for one that would hold before it was
 * issued.
 *
 * @example
 * const plan = { life: issuedInMarch, trackedFrom: today, editionFrom: today };
 * const june = CivilDate.parse('2026-06-04');
 * takenAmendment({ paper: amendingPaper, content: { kind: 'withdraws' } }, plan, june).value.paper.inForceFrom; // '2026-06-04'
 */
export function takenAmendment(
  amendment: Amendment,
  { life, trackedFrom, editionFrom }: AmendedPlan,
  today: CivilDate,
): Result<Amendment> {
  const { paper, content } = amendment;
  for (const date of [paper.issuedOn, paper.inForceFrom])
    if (!hasCome(date, today)) return refuse({ code: 'date.in-future', facts: { date } });
  if (paper.inForceFrom < paper.issuedOn)
    return refuse({
      code: 'date.before-issue',
      facts: { date: paper.inForceFrom, issuedOn: paper.issuedOn },
    });
  const asked = askTable(INSTRUMENT_ACTIONS, content.kind, instrumentState(life, today));
  if (!asked.ok) return asked;
  const inForceFrom = laterOf(paper.inForceFrom, laterOf(trackedFrom, editionFrom));
  return done({ paper: { ...paper, inForceFrom }, content });
}

/**
 * Whether an amendment changes anything at all: one that does not is refused `change.none`.
 *
 * @example
 * askChange({ tasks: [], periodTo: null }).ok; // false
 */
export const askChange = ({ tasks, periodTo }: AmendmentEffect): Result<null> =>
  periodTo !== null ||
  tasks.some(({ kind, duties }) => kind !== 'kept' || duties.some((duty) => duty.kind !== 'kept'))
    ? done(null)
    : refuse({ code: 'change.none', facts: {} });
