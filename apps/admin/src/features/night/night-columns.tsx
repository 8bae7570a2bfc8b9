import type { RegisterColumn } from '../../ui/grid/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import type { SignName } from '../../ui/sign/index.ts';
import { writeDate, writeMoment, writeTime } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import type { Night } from './use-nights.ts';

const count = (id: string, header: string, width: number, of: (night: Night) => number) => ({
  id,
  header,
  width,
  align: 'end' as const,
  cell: (night: Night) => {
    const amount = of(night);
    return <span className={amount === 0 ? 'dim' : ''}>{amount}</span>;
  },
});

/** The columns of the list of nights. Zeros stay quiet. */
export const nightColumns = ({ nights: { list } }: Words): readonly RegisterColumn<Night>[] => {
  const { columns } = list;
  return [
    {
      id: 'date',
      header: columns.date,
      width: 116,
      cell: ({ date }) => <span className="mid nw">{writeDate(date)}</span>,
    },
    {
      id: 'started',
      header: columns.started,
      width: 74,
      cell: ({ startedAt }) => <span className="soft">{writeTime(startedAt)}</span>,
    },
    {
      id: 'took',
      header: columns.took,
      width: 118,
      cell: (night) => <span className="soft nw">{writeTook(night, list.took)}</span>,
    },
    count('made', columns.made, 68, ({ counts }) => counts.made),
    count('sent', columns.sent, 64, ({ counts }) => counts.sent),
    count('kept', columns.kept, 72, ({ counts }) => counts.held + counts.withheld),
    count('proposed', columns.proposed, 70, ({ counts }) => counts.proposed),
    {
      id: 'letters',
      header: columns.letters,
      width: 96,
      align: 'end',
      cell: ({ letters: { gone, waiting, givenUp } }) => {
        const all = gone + waiting + givenUp;
        return <span className={all === 0 ? 'dim' : ''}>{list.letters(all, waiting)}</span>;
      },
    },
    {
      id: 'outcome',
      header: columns.outcome,
      cell: (night) =>
        outcomesOf(night, list).map(({ sign, tone, word }) => (
          <span key={word} className={`st ${tone} nw`}>
            <Sign name={sign} size={14} />
            {word}
          </span>
        )),
    },
  ];
};

function writeTook({ startedAt, finishedAt }: Night, write: Words['nights']['list']['took']) {
  if (finishedAt === null) return '';
  const seconds = Math.max(0, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
  return write(Math.floor(seconds / 60), seconds % 60);
}

interface Outcome {
  readonly sign: SignName;
  readonly tone: string;
  readonly word: string;
}

const wrong = (word: string): Outcome => ({ sign: 'overdue', tone: 'st-overdue', word });

/** How a night went, what went wrong first. */
function outcomesOf(night: Night, words: Words['nights']['list']): readonly Outcome[] {
  const { failure, finishedAt, startedAt, date, counts, letters } = night;
  if (failure !== null) return [wrong(words.stopped)];
  if (finishedAt === null) return [{ sign: 'half', tone: 'st-open', word: words.running }];
  const late = !writeMoment(startedAt).startsWith(writeDate(date));
  return [
    ...(counts.failed > 0 ? [wrong(words.rowsFailed(counts.failed))] : []),
    ...(letters.givenUp > 0 ? [wrong(words.lettersFailed(letters.givenUp))] : []),
    late
      ? { sign: 'more-time', tone: 'st-due-soon', word: words.madeUp }
      : { sign: 'accepted', tone: 'st-accepted', word: words.done },
  ];
}
