import { Fragment } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { partiesOf, unsaidAccountable } from './task-parties.ts';
import type { PlanNames } from './use-names.ts';
import type { TaskShown } from './use-plan.ts';

interface TaskPartiesLineProps {
  readonly task: TaskShown;
  readonly names: PlanNames;
}

/** Role as worded, who stands in it, and who answers where the worded role does not say it. */
export function TaskPartiesLine({ task, names }: TaskPartiesLineProps) {
  const words = useWords();
  const parties = partiesOf(task.duties, names.ofDuty);
  if (parties.length === 0) return null;
  return (
    <span className="parties">
      {parties.map((party, at) => (
        <Fragment key={`${party.role} ${party.bodies[0]}`}>
          {at > 0 && '; '}
          <span className="dim">{words.dutyRoles[party.role]}</span>
          {unsaidAccountable(party) && (
            <>
              {', '}
              <span className="acc">{words.plan.accountable}</span>
            </>
          )}{' '}
          <span className={party.accountable ? 'who' : 'dim'}>{party.bodies.join('; ')}</span>
        </Fragment>
      ))}
    </span>
  );
}
