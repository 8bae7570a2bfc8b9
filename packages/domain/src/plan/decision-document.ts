import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';

/** A decision as a document, or "none needed" (rule 7 of the domain): who decided, and with which paper. */
export const DecisionDocument = z.object({
  role: z.string().max(200),
  number: z.string().max(80).nullable(),
  date: CivilDate.nullable(),
});
export type DecisionDocument = z.infer<typeof DecisionDocument>;

/** A decision of which it is said who took it: without a number and date none was needed. */
export const TakenDecision = DecisionDocument.extend({
  role: DecisionDocument.shape.role.trim().min(1),
});
export type TakenDecision = z.infer<typeof TakenDecision>;
