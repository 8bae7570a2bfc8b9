import type { PlanDraft, DraftRule, DraftTask } from './draft.ts';

/** How an item of a draft stands before a person: read for sure, in doubt, taken or set by a person, or out of the register. */
export type Standing = 'sure' | 'doubt' | 'person' | 'dismissed';

/**
 * How a task of a draft stands. An item that prints no date is not in doubt for that: having none is a fact of the paper.
 *
 * @example
 * taskStanding({ ...task, timingConfidence: 'doubt' }); // 'doubt', for the paper words a date
 */
export function taskStanding(task: DraftTask): Standing {
  if (task.dismissed !== null) return 'dismissed';
  if (task.confidence === 'doubt' || isTimingInDoubt(task)) return 'doubt';
  if (task.duties.some((duty) => duty.confidence === 'doubt')) return 'doubt';
  return task.confidence;
}

/**
 * Whether the paper words a date that the reader is not sure to have read as meant.
 *
 * @example
 * isTimingInDoubt({ ...task, timingWording: null }); // false
 */
export const isTimingInDoubt = (task: DraftTask): boolean =>
  task.timingConfidence === 'doubt' && task.timingWording !== null;

/**
 * How a reporting rule of a draft stands.
 *
 * @example
 * ruleStanding({ dismissed: null, confidence: 'sure' }); // 'sure'
 */
export const ruleStanding = (rule: DraftRule): Standing =>
  rule.dismissed === null ? rule.confidence : 'dismissed';

/** Sentences with a duty word by how far they are read; frame (purpose, heads, recipients) is left out. */
export interface DraftCoverage {
  readonly sentences: number;
  readonly sure: number;
  readonly doubt: number;
  /** Neither read nor settled by a note. */
  readonly unread: number;
}

/**
 * Counts the sentences of a draft that give work: `sure + doubt + unread = sentences`. A sentence that a person dismissed, alone or
 * with its task, counts as sure: somebody has looked at it.
 *
 * @example
 * draftCoverage(draft).unread; // 0
 */
export function draftCoverage(draft: PlanDraft): DraftCoverage {
  const standings = new Map<string, Standing>([
    ...draft.tasks.map((task) => [task.key, taskStanding(task)] as const),
    ...draft.rules.map((rule) => [rule.key, ruleStanding(rule)] as const),
  ]);
  const open = new Set(
    draft.findings
      .filter((finding) => finding.code === 'duty-word.unread' && finding.note === null)
      .map((finding) => finding.anchor?.start),
  );
  const counted = draft.coverage.filter((entry) => entry.as !== 'frame');
  const unread = counted.filter((entry) => entry.as === 'unread' && open.has(entry.anchor.start));
  const doubt = counted.filter(
    (entry) => entry.key !== null && standings.get(entry.key) === 'doubt',
  );
  return {
    sentences: counted.length,
    sure: counted.length - unread.length - doubt.length,
    doubt: doubt.length,
    unread: unread.length,
  };
}

/**
 * Keys of the tasks and rules that were read for sure and that nobody has taken yet, in the order of the draft.
 *
 * @example
 * sureKeys(draft); // ['1']
 */
export const sureKeys = (draft: PlanDraft): readonly string[] => [
  ...draft.tasks.filter((task) => taskStanding(task) === 'sure').map((task) => task.key),
  ...draft.rules.filter((rule) => ruleStanding(rule) === 'sure').map((rule) => rule.key),
];
