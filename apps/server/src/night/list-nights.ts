import { lettersOfNights, listNights as readNights, missingNights } from '@dondoc/db/night';
import { CivilDate } from '@dondoc/domain/calendar';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';
import { NIGHTS } from './night-target.ts';

/** The nights that were run, the latest first, with what became of their letters; and the nights still to be made up. */
export const listNights = guarded('night.see')
  .input(z.object({ limit: PageLimit, after: CivilDate.nullish() }))
  .query(async ({ ctx, input: { limit, after } }) => {
    ctx.permit(NIGHTS);
    const { kysely } = ctx.db;
    const rows = await readNights(kysely, { before: after ?? null, limit: limit + 1 });
    const nights = rows.slice(0, limit);
    const letters = await lettersOfNights(
      kysely,
      nights.map(({ date }) => date),
    );
    return {
      items: nights.map((night) => ({
        ...night,
        letters: letters.get(night.date) ?? { gone: 0, waiting: 0, givenUp: 0 },
      })),
      next: rows.length > limit ? (nights.at(-1)?.date ?? null) : null,
      missing: await missingNights(kysely, ctx.today),
    };
  });
