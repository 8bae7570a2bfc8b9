import type { CivilDate } from '@dondoc/domain/calendar';
import type { LevelBurden } from '@dondoc/domain/reporting';
import { useWords } from '../../words/words-provider.tsx';

interface BurdenTableProps {
  readonly months: readonly CivilDate[];
  readonly burden: readonly LevelBurden[];
}

/** How many reports a body of each level owes month by month, all plans together; the heaviest month stands out. */
export function BurdenTable({ months, burden }: BurdenTableProps) {
  const words = useWords();
  const say = words.rules.rehearsal;
  const most = Math.max(0, ...burden.flatMap((row) => row.most));
  if (burden.length === 0) return null;
  return (
    <table className="burden">
      <thead>
        <tr>
          <th scope="col">{say.burden}</th>
          {months.map((month) => (
            <th scope="col" key={month}>
              {Number(month.slice(5, 7))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {burden.map(({ level, bodies, most: counts }) => (
          <tr key={level}>
            <th scope="row">{say.level(words.agencies.levels[level], bodies)}</th>
            {counts.map((count, at) => (
              <td key={months[at]} className={count === most && most > 1 ? 'warn' : undefined}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
