import type { ReactNode } from 'react';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { writeAbout } from '../night/about.tsx';
import type { Preview, usePreview } from './use-calendar.ts';

interface MovesProps {
  readonly preview: ReturnType<typeof usePreview>;
  /** Nothing to foretell yet. */
  readonly idle?: ReactNode;
}

/** Which dates a change would move, before it is made: by plan and rule or task, from which day to which, of how many bodies. */
export function Moves({ preview, idle }: MovesProps) {
  const words = useWords().calendar.moves;
  const { data, error, isFetching, isEnabled, refetch } = preview;
  return (
    <div className="moves" role="group" aria-label={words.title} aria-live="polite">
      <h3>{words.title}</h3>
      {!isEnabled && <p className="dim">{idle ?? words.wait}</p>}
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isFetching && !data && <Waiting rows={2} />}
      {data && <Foretold preview={data} />}
    </div>
  );
}

function Foretold({ preview }: { readonly preview: Preview }) {
  const words = useWords();
  const say = words.calendar.moves;
  const { items, others, unnamed, upcoming } = preview;
  const none = items.length + unnamed === 0;
  return (
    <>
      {none && <p>{say.none}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ plan, about, date, from, to, bodies }) => {
            const [was, is] = [writeDate(from), writeDate(to)];
            const what = writeAbout(about, words);
            return (
              <li key={`${plan.id} ${what} ${date} ${from} ${to}`}>
                <b className="mid">
                  {date === 'due' ? say.move(was, is) : say.overdueFrom(was, is)}
                </b>
                <span className="soft">{say.bodies(bodies)}</span>
                <span className="about">
                  {what}
                  <span className="dim"> {plan.numberSymbol}</span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {others > 0 && <p className="dim">{say.others(others)}</p>}
      {unnamed > 0 && <p>{say.unnamed(unnamed)}</p>}
      {upcoming > 0 && <p>{say.upcoming(upcoming)}</p>}
      {!none && <p className="xs dim">{say.foot}</p>}
    </>
  );
}
