import { anyAccount, readSample } from '@dondoc/db/stores';
import { mailboxOf, SAMPLE_PASSWORD, SAMPLE_PEOPLE } from '../sample/sample-people.ts';
import { anyone } from '../trpc.ts';

/** What the first screen has to know: the day, whether anybody can sign in here yet, and while the sample is on, who can. */
export const setupState = anyone.query(async ({ ctx }) => {
  const sample = await readSample(ctx.db.kysely);
  return {
    today: ctx.today,
    shifted: ctx.settings.TODAY !== undefined,
    accounts: await anyAccount(ctx.db.kysely),
    sample: sample && {
      ready: sample.ready,
      password: SAMPLE_PASSWORD,
      people: SAMPLE_PEOPLE.map((person) => ({ ...person, mailbox: mailboxOf(person) })),
    },
  };
});
