import type { DutyId } from '@dondoc/domain/kernel';
import type { ClosingOutcome } from '@dondoc/domain/register';
import { writeTaskLabel } from '@dondoc/domain/task';
import { Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { DUTY_KEY, StateWord } from '../../ui/state/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { writeOutcome } from './write-outcome.ts';
import type { PlanNames } from './use-names.ts';
import type { DutyShown, TaskShown } from './use-plan.ts';

/** An open duty with the task whose part it is. */
export type OpenDutyShown = DutyShown & { readonly task: TaskShown };

interface OpenDutyListProps {
  readonly duties: readonly OpenDutyShown[];
  readonly names: PlanNames;
  readonly outcomes: ReadonlyMap<DutyId, ClosingOutcome>;
  readonly chosen: ReadonlySet<DutyId>;
  readonly onChoose: (ids: readonly DutyId[], chosen: boolean) => void;
}

const PAGE = 50;

/** The duties that are open, each with its body, its state and the outcome recorded so far; chosen one by one or all at once. */
export function OpenDutyList({ duties, names, outcomes, chosen, onChoose }: OpenDutyListProps) {
  const words = useWords();
  const say = words.closing;
  const [shown, setShown] = useState(PAGE);
  const without = duties.filter(({ id }) => !outcomes.has(id)).map(({ id }) => id);
  const rest = duties.length - shown;
  return (
    <>
      {without.length > 0 && (
        <Checkbox
          label={say.all}
          checked={without.every((id) => chosen.has(id))}
          onChange={(event) => onChoose(without, event.currentTarget.checked)}
        />
      )}
      <ul className="open-duties" aria-label={say.list}>
        {duties.slice(0, shown).map((duty) => {
          const outcome = outcomes.get(duty.id);
          return (
            <li key={duty.id}>
              <Checkbox
                checked={chosen.has(duty.id)}
                onChange={(event) => onChoose([duty.id], event.currentTarget.checked)}
                label={
                  <>
                    <span className="dim">{writeTaskLabel(duty.task.label, words.plan.dash)}</span>{' '}
                    <b lang="vi">{names.ofDuty(duty)}</b>
                    <span className="wording" lang="vi">
                      {duty.task.wording}
                    </span>
                    <span className={outcome ? 'xs' : 'xs dim'}>
                      {outcome ? writeOutcome(outcome, words) : say.noOutcome}
                    </span>
                  </>
                }
              />
              <StateWord state={DUTY_KEY[duty.state]} />
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <UnstyledButton className="link more" onClick={() => setShown((count) => count + PAGE)}>
          {say.more(Math.min(rest, PAGE))}
        </UnstyledButton>
      )}
    </>
  );
}
