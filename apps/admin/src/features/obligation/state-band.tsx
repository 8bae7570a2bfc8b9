import { useSession } from '../../session/use-session.ts';
import { OBLIGATION_KEY, StateCell } from '../../ui/state/index.ts';
import { writeDate, writeDay } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';

/** How a report stands today, in one line, and the facts beside it. */
export function StateBand({ view }: { readonly view: ObligationView }) {
  const words = useWords();
  const { today } = useSession();
  const { obligation } = view;
  const { state, beside } = obligation;
  return (
    <div className="state-band">
      <StateCell
        state={state === 'accepted' && beside.nil ? 'nil' : OBLIGATION_KEY[state]}
        awaitingDocument={beside.awaitingDocument}
      />
      <div className="grow">
        <b>{[words.states[OBLIGATION_KEY[state]], when(obligation, words)].join(', ')}</b>
        <p className="xs soft">{besides(obligation, today, words).join('; ')}</p>
      </div>
    </div>
  );
}

type Standing = ObligationView['obligation'];

function when(standing: Standing, words: Words): string {
  const say = words.obligation.state;
  const { state, askedMoreDue, receivedOn, acceptedOn, currentDue, opensOn } = standing;
  if (state === 'asked-for-more' && askedMoreDue) return say.askedBy(writeDate(askedMoreDue));
  if (state === 'accepted' && acceptedOn) return say.acceptedOn(writeDate(acceptedOn));
  if (state === 'received' && receivedOn) return say.receivedOn(writeDate(receivedOn));
  if (state === 'ended') return say.ended(standing.endedReason ?? '');
  if (state === 'upcoming') return say.opens(writeDate(opensOn));
  return currentDue ? say.dueBy(writeDay(currentDue, words)) : words.dates.none;
}

function besides(standing: Standing, today: string, words: Words): readonly string[] {
  const say = words.obligation.state;
  const { state, beside, receivedOn, currentDue } = standing;
  const facts: string[] = [];
  if (beside.noDate) facts.push(say.noDate);
  if (receivedOn && state !== 'received') facts.push(say.firstReceived(writeDate(receivedOn)));
  if (beside.lateBy > 0) facts.push(words.dates.late(beside.lateBy));
  else if (receivedOn) facts.push(say.onTime);
  if (beside.lateByOriginal > beside.lateBy)
    facts.push(say.lateOriginal(words.dates.late(beside.lateByOriginal)));
  if (beside.nil) facts.push(words.obligation.sent.nil);
  if (beside.awaitingDocument) facts.push(words.states.awaitingDocument);
  if (!receivedOn && currentDue === today) facts.push(words.dates.today);
  return facts;
}
