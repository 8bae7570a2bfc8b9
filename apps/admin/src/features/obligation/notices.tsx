import { Sign } from '../../ui/sign/index.ts';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';

const SIGNS = {
  sent: 'sent',
  held: 'held',
  withheld: 'withheld',
  proposed: 'more-time',
} as const;

/** What the ledger holds about one report. */
export function Notices({ view }: { readonly view: ObligationView }) {
  const words = useWords();
  const say = words.obligation.notices;
  return (
    <section>
      <h3>{say.title}</h3>
      {view.notices.length === 0 && <p className="xs soft">{say.none}</p>}
      <ul className="events">
        {view.notices.map((notice) => (
          <li key={notice.id}>
            <span className="on">{writeDate(notice.night)}</span>
            <span className="grow">
              <Sign name={SIGNS[notice.decision]} size={14} /> {stepWord(notice.step, words)}
            </span>
            <span className="dim">
              {[say.decisions[notice.decision], reasonWord(notice.reason, words)]
                .filter(Boolean)
                .join(': ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "due-2", "more+0": what a reminder counts from, and how far. */
function stepWord(step: string, { obligation: { notices: say } }: Words): string {
  const [, from, offset] = /^(due|more)([+-]\d+)$/.exec(step) ?? [];
  if (from === undefined) return say.other;
  const days = Number(offset);
  const [before, onDay, after] =
    from === 'due'
      ? [say.before, say.onDay, say.after]
      : [say.moreBefore, say.moreOnDay, say.moreAfter];
  if (days === 0) return onDay;
  return days < 0 ? before(-days) : after(days);
}

const reasonWord = (reason: string | null, { obligation: { notices: say } }: Words): string =>
  Object.entries(say.reasons).find(([known]) => known === reason)?.[1] ?? '';
