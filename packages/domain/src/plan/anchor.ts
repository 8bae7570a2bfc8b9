import { z } from 'zod';

/** A range in the NFC text that is stored with its hash: UTF-16 offsets, `end` excluded. */
export const Anchor = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((a) => a.start <= a.end, { error: 'anchor' });
export type Anchor = z.infer<typeof Anchor>;
