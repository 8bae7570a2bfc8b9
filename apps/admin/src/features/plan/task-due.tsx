import { useMemo } from 'react';
import { DueDate } from '../../ui/date/index.ts';
import { dueChain } from '../../words/due-chain.ts';
import { timingHangsOn, writeTiming } from '../../words/timing.ts';
import { useWords } from '../../words/words-provider.tsx';
import { wordedDuties } from './task-parties.ts';
import type { TaskShown } from './use-plan.ts';

/** When a task is due, as worded where it is no single day, with the way to the date. */
export function TaskDue({ task }: { readonly task: TaskShown }) {
  const words = useWords();
  const chain = useMemo(() => dueChain(task.due, words), [task.due, words]);
  const held = wordedDuties(task.duties);
  const duty = held.find(({ accountable }) => accountable) ?? held[0];
  const { timing } = task;
  const hangsOn = timingHangsOn(timing);
  return (
    <>
      <DueDate
        original={duty?.originalDue ?? null}
        current={duty?.currentDue ?? null}
        {...(timing.kind === 'by' ? {} : { wording: writeTiming(timing, words) })}
        {...(timing.kind === 'none' ? {} : { chain })}
      />
      {hangsOn !== null && (
        <span className="now-due" lang="vi">
          {hangsOn}
        </span>
      )}
    </>
  );
}
