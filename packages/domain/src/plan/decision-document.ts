import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';

/** A decision as a document, or "none needed" (rule 7 of the domain): who decided, and with which paper. */
export const DecisionDocument = z.object({
  role: z.string().max(200),
  number: z.string().max(80).nullable(),
  date: CivilDate.nullable(),
});
export type DecisionDocument = z.infer<typeof DecisionDocument>;
