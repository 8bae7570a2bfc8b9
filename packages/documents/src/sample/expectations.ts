import type { FindingCode } from '@dondoc/domain/plan';
import type { DraftRule } from '@dondoc/domain/register';
import type { ExpectedTask } from './planned-task.ts';

/** What a reader should find in one reporting rule; bodies and groups by their names as printed. */
export interface ExpectedRule {
  readonly cadence: DraftRule['cadence'];
  readonly due: DraftRule['due'];
  readonly operator: DraftRule['operator'];
  readonly from: readonly string[];
  readonly to: string;
  readonly via: string | null;
  readonly mergedInto: DraftRule['mergedInto'];
}

/** Everything that a plan made here says, as a reader should find it; tasks and rules in the order of the text. */
export interface PlanExpectations {
  readonly issuer: string;
  readonly standingAgency: string;
  readonly sections: readonly string[];
  /** Single bodies that carry a duty or are asked, each once; groups beside them. */
  readonly bodies: readonly string[];
  readonly groups: readonly string[];
  readonly tasks: readonly ExpectedTask[];
  readonly rules: readonly ExpectedRule[];
  /** Findings that the text alone shows, each code once. */
  readonly findings: readonly FindingCode[];
}
