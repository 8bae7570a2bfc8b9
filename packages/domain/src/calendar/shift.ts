import { z } from 'zod';

/** Where a due date that meets a day off goes: the next or previous working day, or nowhere. */
export const Shift = z.enum(['next', 'previous', 'none']);
export type Shift = z.infer<typeof Shift>;
