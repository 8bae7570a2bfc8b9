import { CommandId } from '@dondoc/domain/kernel';
import { z } from 'zod';

/** What every mutation brings: the id of its command, so that sending it twice has one effect. */
export const CommandFields = z.object({ commandId: CommandId });

/** The version of the thing as it was seen; a command that saw an older one is refused. */
export const Seen = z.int().nonnegative();

/** Rows of a page at most; a list says itself what its `after` is: the `next` of the page before. */
export const PageLimit = z.int().min(1).max(200).default(50);
