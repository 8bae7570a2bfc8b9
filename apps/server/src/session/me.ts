import { readSample } from '@dondoc/db/stores';
import { self } from '../trpc.ts';

/** Who is signed in, what was granted, what day it is, and what every screen has to say above all else. */
export const me = self.query(async ({ ctx }) => ({
  account: ctx.session.account,
  grants: ctx.session.grants,
  today: ctx.today,
  banners: {
    sample: (await readSample(ctx.db.kysely)) !== null,
    shifted: ctx.settings.TODAY !== undefined,
  },
  build: ctx.build,
}));
