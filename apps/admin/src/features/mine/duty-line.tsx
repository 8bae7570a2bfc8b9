import { Link } from '@tanstack/react-router';
import { Sign } from '../../ui/sign/index.ts';
import { DUTY_KEY, StateCell } from '../../ui/state/index.ts';
import { writeDate, writeDay } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { OwnDuty } from './use-mine.ts';

/** A task given to the body, in the words of its paper. */
export function DutyLine({ duty }: { readonly duty: OwnDuty }) {
  const words = useWords();
  const { state, currentDue, lateBy } = duty;
  return (
    <Link
      className="mine-item"
      to="/plans/$planId"
      params={{ planId: duty.planId }}
      search={{ open: duty.taskId }}
    >
      <StateCell state={DUTY_KEY[state]} />
      <b lang="vi">{duty.wording}</b>
      <span className="mine-under">
        {state === 'overdue' && currentDue ? (
          <>
            <span className="bad mid">{words.dates.late(lateBy)}</span>,{' '}
            {words.mine.due(writeDate(currentDue))}
          </>
        ) : (
          ((currentDue && writeDay(currentDue, words)) ?? duty.timingWording ?? words.dates.none)
        )}
      </span>
      {duty.awaiting && <span className="mine-under">{words.states.awaitingDecision}</span>}
      <span className="mine-plan">
        {[duty.numberSymbol, duty.planTitle].filter(Boolean).join(' ')}
      </span>
      <Sign name="chev-r" />
    </Link>
  );
}
