import { z } from 'zod';

/** The role as the paper words it: the first verb of the item. Who answers is `accountable`, kept apart. */
export const DutyRole = z.enum(['lead', 'coordinate', 'assigned', 'request', 'advise', 'monitor']);
export type DutyRole = z.infer<typeof DutyRole>;

/** Several accountable bodies each answer for themselves, or for one thing together. */
export const TaskMode = z.enum(['each', 'joint']);
export type TaskMode = z.infer<typeof TaskMode>;
