import { writeTaskLabel } from '@dondoc/domain/task';
import { DueChain } from '../../ui/date/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { dueChain } from '../../words/due-chain.ts';
import { useWords } from '../../words/words-provider.tsx';
import { CarriedLine } from '../carried/index.ts';
import { ByReference } from './by-reference.tsx';
import { CorrectTask } from './correct-task.tsx';
import { DutyPart } from './duty-part.tsx';
import { OwnPlanList } from './own-plan-list.tsx';
import { OwnPlanSwitch } from './own-plan-switch.tsx';
import { TaskDifficulties } from './task-difficulties.tsx';
import { TaskInputs } from './task-inputs.tsx';
import { TaskEvent } from './task-event.tsx';
import type { PlanNames } from './use-names.ts';
import type { PlanShown, TaskShown } from './use-plan.ts';

interface TaskPanelProps {
  readonly task: TaskShown;
  readonly shown: PlanShown;
  readonly names: PlanNames;
  readonly onClose: () => void;
}

/** One task: its words, why it is due when it is, who answers for it, what was said, and what the reader may do about it. */
export function TaskPanel({ task, shown, names, onClose }: TaskPanelProps) {
  const words = useWords();
  const { plan: say } = words;
  const main = task.duties.find(({ acts }) => acts.length > 0)?.id;
  return (
    <SidePanel
      title={
        task.source.kind === 'direction'
          ? words.direction.title
          : say.task(writeTaskLabel(task.label, say.dash))
      }
      sub={shown.plan.numberSymbol ?? say.noNumber}
      onClose={onClose}
    >
      <section>
        <p className="worded" lang="vi">
          {task.wording}
        </p>
        {task.carriedFrom && <CarriedLine from={task.carriedFrom} />}
        <ByReference key={task.version} task={task} maySwitch={shown.may.switchByReference} />
        {task.ownPlan && <p className="xs dim">{words.ownPlan.means}</p>}
        {shown.may.askOwnPlan && <OwnPlanSwitch key={`own plan ${task.version}`} task={task} />}
        {shown.may.correct && (
          <CorrectTask key={`correct ${task.version}`} task={task} names={names} />
        )}
      </section>
      <section>
        <h3>{say.whyThisDate}</h3>
        <DueChain steps={dueChain(task.due, words)} />
        {task.otherDues.map(({ agencyIds, due }) => (
          <div key={agencyIds.join(' ')}>
            <h4>{say.byOwnDaysOff(agencyIds.map(names.of).join('; '))}</h4>
            <DueChain steps={dueChain(due, words)} />
          </div>
        ))}
        <TaskEvent key={task.version} task={task} />
      </section>
      <section>
        <h3>{say.whoAnswers}</h3>
        {task.duties.length === 0 && <p className="dim">{say.nobody}</p>}
        <ul className="duty-parts">
          {task.duties.map((duty) => (
            <DutyPart
              key={duty.id}
              duty={duty}
              task={task}
              names={names}
              own={duty.agencyId === shown.plan.standingAgencyId}
              main={duty.id === main}
            />
          ))}
        </ul>
      </section>
      <OwnPlanList task={task} />
      <TaskInputs task={task} names={names} shown={shown} />
      <TaskDifficulties task={task} shown={shown} />
    </SidePanel>
  );
}
