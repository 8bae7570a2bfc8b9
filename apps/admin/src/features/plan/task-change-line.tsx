import type { DutyChange, TaskChange } from '@dondoc/domain/register';
import { writeTaskLabel } from '@dondoc/domain/task';
import { writeDate } from '../../words/date.ts';
import { writeTiming } from '../../words/timing.ts';
import { useWords } from '../../words/words-provider.tsx';
import './task-change.css';

interface TaskChangeLineProps {
  readonly change: TaskChange;
  readonly nameOf: (part: Pick<DutyChange, 'agencyId' | 'groupId'>) => string;
}

/** What became of one task: its words and its date before and after, and each part in it that changed. */
export function TaskChangeLine({ change, nameOf }: TaskChangeLineProps) {
  const words = useWords();
  const say = words.amendment;
  const { kind, label, wording, fields, duties } = change;
  const changed = duties.filter((duty) => duty.kind !== 'kept');
  return (
    <li className="task-change">
      <div className="change-head">
        <span className="dim">{writeTaskLabel(label, words.plan.dash)}</span>
        <b className={kind === 'ended' ? 'ended' : ''} lang="vi">
          {wording}
        </b>
        <span className={`became ${kind}`}>{say.became[kind]}</span>
      </div>
      <dl>
        {fields.wording && <Pair before={fields.wording[0]} after={fields.wording[1]} lang="vi" />}
        {fields.timing && (
          <Pair
            before={writeTiming(fields.timing[0], words)}
            after={writeTiming(fields.timing[1], words)}
          />
        )}
      </dl>
      <ul>
        {changed.map((duty) => (
          <li
            key={`${duty.agencyId ?? duty.groupId} ${duty.role} ${duty.kind} ${duty.was} ${duty.due}`}
          >
            <span lang="vi">{nameOf(duty)}</span>{' '}
            <span className="dim">{words.dutyRoles[duty.role]}</span>, {say.became[duty.kind]}
            {duty.wasAccountable !== null && `, ${duty.accountable ? say.answers : say.noLonger}`}
            <Dates duty={duty} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface PairProps {
  readonly before: string;
  readonly after: string;
  readonly lang?: string;
}

function Pair({ before, after, ...lang }: PairProps) {
  const say = useWords().amendment;
  return (
    <>
      <dt>{say.was}</dt>
      <dd {...lang}>
        <del>{before}</del>
      </dd>
      <dt>{say.is}</dt>
      <dd {...lang}>
        <ins>{after}</ins>
      </dd>
    </>
  );
}

function Dates({ duty: { kind, originalDue, was, due } }: { readonly duty: DutyChange }) {
  const say = useWords().amendment;
  const written = (date: typeof due) => (date === null ? say.noDate : writeDate(date));
  if (kind === 'ended') return was !== null && <del className="dates">{writeDate(was)}</del>;
  if (kind === 'new') return <ins className="dates">{written(due)}</ins>;
  return (
    <>
      {was !== due && <del className="dates">{written(was)}</del>}
      {was !== due && <ins className="dates">{written(due)}</ins>}
      {originalDue !== null && originalDue !== was && (
        <span className="dates dim">{say.original(writeDate(originalDue))}</span>
      )}
    </>
  );
}
