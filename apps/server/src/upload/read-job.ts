import { z } from 'zod';

/** What goes into the reading thread: a file's name and its bytes. */
export const ReadJob = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
export type ReadJob = z.infer<typeof ReadJob>;
