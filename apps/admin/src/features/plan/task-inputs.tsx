import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AskInputForm } from './ask-input-form.tsx';
import { InputLine } from './input-line.tsx';
import { useInputs } from './use-inputs.ts';
import type { PlanNames } from './use-names.ts';
import type { PlanShown, TaskShown } from './use-plan.ts';

interface TaskInputsProps {
  readonly task: TaskShown;
  readonly names: PlanNames;
  readonly shown: PlanShown;
}

/** What is asked of those who coordinate in a task, where there is anybody to ask; and one more of it. */
export function TaskInputs({ task, names, shown }: TaskInputsProps) {
  const words = useWords();
  const say = words.input;
  const found = useInputs(task.id);
  const [asking, setAsking] = useState(false);
  const opener = useReturnFocus(asking);
  const asked = task.duties.filter(
    ({ role, accountable, endedOn }) => role === 'coordinate' && !accountable && endedOn === null,
  );
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const asksFor = found.data?.pages[0]?.asksFor ?? [];
  if (asked.length === 0 && items.length === 0) return null;
  return (
    <section aria-label={say.title}>
      <h3>{say.title}</h3>
      {found.error && (
        <ErrorNote trouble={troubleOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <Waiting />}
      {found.data && items.length === 0 && <p className="dim">{say.none}</p>}
      <ul className="duty-parts">
        {items.map((request) => (
          <InputLine key={request.id} request={request} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.mine.further}
        </Button>
      )}
      {asking ? (
        <AskInputForm
          task={task}
          asked={asked}
          names={names}
          asksFor={asksFor}
          onClose={() => setAsking(false)}
        />
      ) : (
        asksFor.length > 0 &&
        asked.length > 0 &&
        shown.register === 'in-force' && (
          <div className="acts">
            <Button ref={opener} onClick={() => setAsking(true)}>
              {say.ask}
            </Button>
          </div>
        )
      )}
    </section>
  );
}
