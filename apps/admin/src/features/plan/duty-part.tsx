import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { DUTY_KEY, StateWord } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AwaitingWord } from './awaiting-word.tsx';
import { DutyForm } from './duty-form.tsx';
import type { DutyAct } from './duty-form.tsx';
import { DutySaid } from './duty-said.tsx';
import { MemberFold } from './member-list.tsx';
import { unsaidAccountable } from './task-parties.ts';
import type { PlanNames } from './use-names.ts';
import type { DutyShown, TaskShown } from './use-plan.ts';

interface DutyPartProps {
  readonly duty: DutyShown;
  readonly task: TaskShown;
  readonly names: PlanNames;
  /** The standing agency's own: its leader decides. */
  readonly own: boolean;
  /** Carries the one filled button of the view. */
  readonly main: boolean;
}

/** One body's part in a task: role as worded, state with its facts, what was said, and what may be done. */
export function DutyPart({ duty, task, names, own, main }: DutyPartProps) {
  const words = useWords();
  const [act, setAct] = useState<DutyAct | null>(null);
  const [last, setLast] = useState<DutyAct | null>(null);
  const opener = useReturnFocus(act !== null);
  const { originalDue, currentDue, acts, members } = duty;
  const back = acts.find((one) => one === last) ?? acts[0];
  const begin = (one: DutyAct) => {
    setAct(one);
    setLast(one);
  };
  const facts = [
    ...(duty.lateBy > 0 ? [words.dates.late(duty.lateBy)] : []),
    ...(duty.unanswered ? [words.states.unanswered] : []),
    ...(members ? [words.plan.membersDone(members.confirmed, members.all)] : []),
  ];
  return (
    <li {...(act === null && back === undefined ? { ref: opener, tabIndex: -1 } : {})}>
      <div className="duty-head">
        <div className="grow">
          <span className="dim">{words.dutyRoles[duty.role]}</span>
          {unsaidAccountable(duty) && (
            <>
              {', '}
              <span className="acc">{words.plan.accountable}</span>
            </>
          )}
          <b>{names.ofDuty(duty)}</b>
          {currentDue !== null && currentDue !== originalDue && (
            <span className="now-due">{words.dates.now(writeDate(currentDue))}</span>
          )}
        </div>
        <div>
          <StateWord
            state={DUTY_KEY[duty.state]}
            {...(facts.length > 0 ? { under: facts.join(', ') } : {})}
          />
          {duty.awaiting && <AwaitingWord asked={duty.awaiting} />}
        </div>
      </div>
      {members && members.all > 0 && <MemberFold dutyId={duty.id} all={members.all} />}
      <DutySaid duty={duty} names={names} />
      {act === null && acts.length > 0 && (
        <div className="acts">
          {acts.toReversed().map((one) => (
            <Button
              key={one}
              {...(main && one === acts[0] ? { variant: 'filled' } : {})}
              {...(one === back ? { ref: opener } : {})}
              onClick={() => begin(one)}
            >
              {words.plan.acts[one]}
            </Button>
          ))}
        </div>
      )}
      {act !== null && (
        <DutyForm act={act} duty={duty} task={task} own={own} onClose={() => setAct(null)} />
      )}
    </li>
  );
}
