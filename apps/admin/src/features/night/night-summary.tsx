import { useSession } from '../../session/use-session.ts';
import { Sign } from '../../ui/sign/index.ts';
import { writeDate, writeTime } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useNights } from './use-nights.ts';

/** That it ran and when; what is still to be made up, what stopped, what waits for its hour. */
export function NightSummary() {
  const words = useWords().nights;
  const { today } = useSession();
  const { data } = useNights();
  const latest = data?.pages[0];
  if (!latest) return null;
  const { items, missing } = latest;
  const finished = items.find((night) => night.finishedAt !== null);
  const stopped = items.find((night) => night.failure !== null);
  const waiting = items.reduce((sum, { letters }) => sum + letters.waiting, 0);
  const [from, to] = [missing[0], missing.at(-1)];
  return (
    <span className="night-summary">
      {finished?.finishedAt && (
        <span className="good">
          <Sign name="accepted" size={14} />
          {words.last(writeDate(finished.date), writeTime(finished.finishedAt))}
        </span>
      )}
      {stopped && (
        <span className="bad">
          <Sign name="overdue" size={14} />
          {words.failed(writeDate(stopped.date))}
        </span>
      )}
      {from === today && <span>{words.notYet}</span>}
      {from && to && from !== today && (
        <span className="warn">
          <Sign name="more-time" size={14} />
          {words.missing(
            missing.length,
            from === to ? writeDate(from) : words.missingSpan(writeDate(from), writeDate(to)),
          )}
        </span>
      )}
      {waiting > 0 && (
        <span>
          <Sign name="held" size={14} />
          {words.waitingLetters(waiting)}
        </span>
      )}
    </span>
  );
}
