import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { TakenDecision } from '../plan/decision-document.ts';

/** Who directed a task, on which day, and the number of the notice that says so; without one it was spoken. */
export const DirectionSource = TakenDecision.extend({ date: CivilDate });
export type DirectionSource = z.infer<typeof DirectionSource>;

/** Where a task comes from (decision D2): an edition of the paper, or one line by a leader (ý kiến chỉ đạo). */
export const TaskSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edition') }),
  z.object({ kind: z.literal('direction'), document: DirectionSource }),
]);
export type TaskSource = z.infer<typeof TaskSource>;
