import { taskStanding } from '@dondoc/domain/register';
import type { DraftTask, Standing } from '@dondoc/domain/register';
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import type { SignName } from '../../ui/sign/index.ts';
import { timingHangsOn, writeTiming } from '../../words/timing.ts';
import { useWords } from '../../words/words-provider.tsx';

interface TaskRowProps {
  readonly task: DraftTask;
  readonly number: number;
  readonly nameOf: (bodyKey: string) => string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onTakeBack: () => void;
  /** The editor of the open row. */
  readonly children: ReactNode;
}

const SIGN: Record<Standing, SignName> = {
  sure: 'accepted',
  person: 'accepted',
  doubt: 'doubt',
  dismissed: 'exempt',
};

/** One task as it was read: what, who with which role, when. Role as worded and who answers are both shown. */
export function TaskRow(props: TaskRowProps) {
  const { task, number, nameOf, open, onToggle, onTakeBack, children } = props;
  const words = useWords();
  const lit = useLit();
  const standing = taskStanding(task);
  const hangsOn = timingHangsOn(task.timing);
  const classes = ['read-row', standing, open ? 'open' : '', lit.key === task.key ? 'lit' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <UnstyledButton
        className="read-line"
        aria-expanded={open}
        onClick={onToggle}
        {...litTarget(lit, task.key, 'row')}
      >
        <span className="dim">{number}</span>
        <span className={standing === 'doubt' ? 'warn' : 'soft'}>
          <Sign name={SIGN[standing]} label={words.drafts.standing[standing]} />
        </span>
        <span>
          <span className="what" lang="vi">
            {task.wording}
          </span>
          <span className="who">
            {task.dismissed === null ? (
              <Duties task={task} nameOf={nameOf} />
            ) : (
              words.drafts.task.dismissed(task.dismissed)
            )}
            {task.byReferenceOnly && <span> · {words.drafts.task.byReference}</span>}
          </span>
        </span>
        <span className={task.timing.kind === 'none' ? 'dim' : ''}>
          {writeTiming(task.timing, words)}
          {hangsOn !== null && (
            <span className="xs dim block" lang="vi">
              {hangsOn}
            </span>
          )}
        </span>
      </UnstyledButton>
      {task.dismissed !== null && (
        <UnstyledButton className="link take-back" onClick={onTakeBack}>
          {words.drafts.task.takeBack}
        </UnstyledButton>
      )}
      {open && task.dismissed === null && children}
    </li>
  );
}

/** Roles that say by themselves that their body answers. */
const ANSWERS = new Set(['lead', 'assigned', 'advise', 'monitor']);

function Duties({ task, nameOf }: Pick<TaskRowProps, 'task' | 'nameOf'>) {
  const words = useWords();
  if (task.duties.length === 0) return <span className="bad">{words.drafts.task.noBody}</span>;
  return task.duties.map((duty) => (
    <span key={`${duty.bodyKey} ${duty.role}`} className="duty">
      {words.dutyRoles[duty.role]}
      {duty.accountable && !ANSWERS.has(duty.role) && (
        <>
          , <span className="acc">{words.drafts.task.accountable}</span>
        </>
      )}{' '}
      <span className={duty.confidence === 'doubt' ? 'warn' : 'soft'}>{nameOf(duty.bodyKey)}</span>
    </span>
  ));
}
