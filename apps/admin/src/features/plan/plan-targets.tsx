import { useWords } from '../../words/words-provider.tsx';
import { TargetLine } from './target-line.tsx';
import type { PlanNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';

interface PlanTargetsProps {
  readonly shown: PlanShown;
  readonly names: PlanNames;
}

/** The figures that the plan is to reach, as the paper words them, and how each stands. */
export function PlanTargets({ shown, names }: PlanTargetsProps) {
  const words = useWords().plan.targets;
  return (
    <ul className="plan-targets" aria-label={words.title} data-lit-pane>
      {shown.targets.map((shownTarget) => (
        <TargetLine
          key={shownTarget.target.id}
          shown={shownTarget}
          names={names}
          bodies={shown.names.agencies}
          mayWrite={shown.may.writeTargets}
        />
      ))}
    </ul>
  );
}
