import { readLedger } from '@dondoc/db/night';
import { CivilDate } from '@dondoc/domain/calendar';
import { NoticeDecision } from '@dondoc/domain/night';
import { z } from 'zod';
import { PageLimit } from '../input.ts';
import { guarded } from '../trpc.ts';

const Query = z.object({
  decision: NoticeDecision.nullish(),
  night: CivilDate.nullish(),
  /** Part of the name of the body that is told, with or without diacritics. */
  body: z.string().trim().max(200).nullish(),
  limit: PageLimit,
  after: z.int().positive().nullish(),
});

/** The ledger of notices: what the nights decided to tell whom, and why something was not told; the latest first. */
export const ledger = guarded('night.see')
  .input(Query)
  .query(({ ctx, input }) => readLedger(ctx.db.kysely, ctx.scope(), input));
