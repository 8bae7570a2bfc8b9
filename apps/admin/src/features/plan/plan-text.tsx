import { useMemo } from 'react';
import type { MouseEvent } from 'react';
import { LitRibbon } from '../../ui/lit/index.ts';
import { PaperText } from '../../ui/paper/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { planMarks } from './task-marks.ts';
import type { PlanShown } from './use-plan.ts';

interface PlanTextProps {
  readonly shown: PlanShown;
  /** Somebody pointed at a sentence and wants what it became. */
  readonly onOpen: (key: string) => void;
}

/** The paper itself, its sentences joined to their tasks across the gutter. */
export function PlanText({ shown, onOpen }: PlanTextProps) {
  const words = useWords().plan;
  const { tasks, findings } = shown;
  const marks = useMemo(() => planMarks({ tasks, findings }), [tasks, findings]);
  const open = ({ target }: MouseEvent) => {
    const key =
      target instanceof Element && target.closest('[data-lit-text]')?.getAttribute('data-lit-text');
    if (key) onOpen(key);
  };
  return (
    <div className="plan-text">
      <div
        className="paper"
        data-lit-pane
        tabIndex={0}
        role="region"
        aria-label={words.text}
        onClick={open}
      >
        <PaperText source={shown.plan.edition.source} marks={marks} />
      </div>
      <LitRibbon />
    </div>
  );
}
