import { z } from 'zod';
import { isCivilDate } from './gregorian.ts';

/** A day on the wall calendar of the deployment's zone, `YYYY-MM-DD`; it sorts as text and knows no hour. */
export const CivilDate = z
  .string()
  .refine(isCivilDate, { error: 'civil-date' })
  .brand<'CivilDate'>();
export type CivilDate = z.infer<typeof CivilDate>;
