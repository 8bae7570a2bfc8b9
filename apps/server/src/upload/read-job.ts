import { z } from 'zod';

/** What goes into the reading thread: a file's name and its bytes, and what it is to be read as. */
export const ReadJob = z.object({
  as: z.enum(['plan', 'bodies']),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
});
