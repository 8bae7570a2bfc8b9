import { mayAnywhere } from '@dondoc/domain/agency';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { trpc } from '../../wire/trpc.ts';
import { writeDate, writeTime } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

/** How the last night went, at the end of the foot, for those who answer for it; it leads to the nights. */
export function LastNight() {
  const words = useWords().shell.lastNight;
  const { grants, today } = useSession();
  const may = mayAnywhere(grants, 'night.see');
  const { data } = useQuery(trpc.night.list.queryOptions({ limit: 1 }, { enabled: may }));
  const night = data?.items[0];
  if (!night) return null;
  const { date, finishedAt, failure, letters } = night;
  const all = letters.gone + letters.waiting + letters.givenUp;
  if (failure !== null)
    return (
      <Link className="last-night bad" to="/night">
        {words.failed(writeDate(date))}
      </Link>
    );
  if (finishedAt === null) return null;
  return (
    <Link className="last-night" to="/night">
      {date === today ? words.tonight(writeTime(finishedAt)) : words.earlier(writeDate(date))}
      {all > 0 && `, ${words.letters(all)}`}
    </Link>
  );
}
