import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import type { ActionTable } from '../kernel/action-table.ts';
import { AgencyId, DifficultyId, TaskId } from '../kernel/id.ts';

/** What hinders a body at a task (vướng mắc, kiến nghị), and who can decide about it. A body does not turn to itself. */
export const RaisedDifficulty = z
  .object({
    id: DifficultyId,
    taskId: TaskId,
    agencyId: AgencyId,
    addresseeId: AgencyId,
    text: z.string().trim().min(1).max(4000),
  })
  .refine(({ agencyId, addresseeId }) => agencyId !== addresseeId, {
    path: ['addresseeId'],
    error: 'difficulty.to-itself',
  });
export type RaisedDifficulty = z.infer<typeof RaisedDifficulty>;

/** An answer to a difficulty: a document, with what it decides where that is told; or a reason in words. */
export const DifficultyAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    number: z.string().trim().min(1).max(80),
    date: CivilDate,
    text: z.string().trim().max(4000).nullable(),
  }),
  z.object({ kind: z.literal('reason'), text: z.string().trim().min(1).max(4000) }),
]);
export type DifficultyAnswer = z.infer<typeof DifficultyAnswer>;

export const DIFFICULTY_STATES = ['open', 'answered', 'taken-back'] as const;
export type DifficultyState = (typeof DIFFICULTY_STATES)[number];

export type DifficultyAction = 'answer' | 'take-back';

const RAISED = 'Difficulty: raised by a body about a task, addressed to who can decide';

/** What may be done to a difficulty in which state. */
export const DIFFICULTY_ACTIONS = {
  answer: {
    states: ['open'],
    to: ['answered'],
    source: `${RAISED}, answered with a document or a reason`,
  },
  'take-back': {
    states: ['open'],
    to: ['taken-back'],
    source: `${RAISED}; who raised it says that it no longer hinders, nothing is deleted`,
  },
} as const satisfies ActionTable<DifficultyAction, DifficultyState>;

/**
 * Where a difficulty stands, by the days of its facts.
 *
 * @example
 * difficultyState({ answeredOn: null, takenBackOn: null }); // 'open'
 */
export function difficultyState(facts: {
  readonly answeredOn: CivilDate | null;
  readonly takenBackOn: CivilDate | null;
}): DifficultyState {
  if (facts.answeredOn !== null) return 'answered';
  return facts.takenBackOn === null ? 'open' : 'taken-back';
}
