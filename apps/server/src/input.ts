import { CommandId } from '@dondoc/domain/kernel';
import { z } from 'zod';

/**
 * What every mutation brings: the id of its command, so that sending it twice has one effect, and what in its words looks like a
 * private person's and is kept all the same, because whoever writes says that it is an office's own.
 */
export const CommandFields = z.object({
  commandId: CommandId,
  kept: z.array(z.string().max(500)).max(2000).optional(),
});

/** The version of the thing as it was seen; a command that saw an older one is refused. */
export const Seen = z.int().nonnegative();

/** Rows of a page at most; a list says itself what its `after` is: the `next` of the page before. */
export const PageLimit = z.int().min(1).max(200).default(50);
