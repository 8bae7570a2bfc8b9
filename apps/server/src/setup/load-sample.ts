import { CommandFields } from '../input.ts';
import { loadSample as load } from '../sample/load.ts';
import { anyone } from '../trpc.ts';

/** Chooses the sample on the first run. Answers when all of it is there; asked again after it was cut off, it goes on. */
export const loadSample = anyone.input(CommandFields).mutation(async ({ ctx, input }) => {
  await load(ctx, input.commandId);
});
