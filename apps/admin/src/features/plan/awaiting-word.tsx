import { StateWord } from '../../ui/state/index.ts';
import type { DutyShown } from './use-plan.ts';

/** That what a body asked waits for a decision: more time, or that the duty is not its own. */
export const AwaitingWord = ({ asked }: { readonly asked: NonNullable<DutyShown['awaiting']> }) => (
  <StateWord state="awaitingDecision" sign={asked.kind === 'more-time' ? 'more-time' : 'dispute'} />
);
