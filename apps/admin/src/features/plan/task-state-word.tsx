import { DUTY_KEY, StateWord } from '../../ui/state/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AwaitingWord } from './awaiting-word.tsx';
import type { TaskShown } from './use-plan.ts';

/** The state that speaks for a task, of how many of its parts it is told, and how late the latest of them is. */
export function TaskStateWord({ task }: { readonly task: TaskShown }) {
  const words = useWords();
  const { standing, duties, timing } = task;
  if (standing === null) return <span className="dim">{words.plan.nobody}</span>;
  const { state, count, all } = standing;
  const key = timing.kind === 'continuous' && state === 'open' ? 'continuous' : DUTY_KEY[state];
  const lateBy = Math.max(0, ...duties.map((duty) => duty.lateBy));
  const awaiting = duties.find((duty) => duty.awaiting !== null)?.awaiting;
  const grouped = duties.flatMap(({ members, accountable }) =>
    members && accountable ? [members] : [],
  );
  const done = grouped.reduce(
    (sum, members) => ({
      all: sum.all + members.all,
      confirmed: sum.confirmed + members.confirmed,
    }),
    { all: 0, confirmed: 0 },
  );
  const unanswered = duties.some((duty) => duty.unanswered);
  const facts = [
    ...(lateBy > 0 ? [words.dates.late(lateBy)] : []),
    ...(done.all > 0 ? [words.plan.membersDone(done.confirmed, done.all)] : []),
    ...(unanswered ? [words.states.unanswered] : []),
  ];
  return (
    <>
      <StateWord state={key} {...(facts.length > 0 ? { under: facts.join(', ') } : {})}>
        {all > 1 ? words.plan.stateOf(words.states[key], count, all) : words.states[key]}
      </StateWord>
      {awaiting && <AwaitingWord asked={awaiting} />}
    </>
  );
}
