import { CivilDate } from '@dondoc/domain/calendar';
import type { AccountId } from '@dondoc/domain/kernel';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../tables/index.ts';
import { readSetting, writeSetting } from './setting-store.ts';
import { claimSetup } from './setup-store.ts';

const KEY = 'sample';

const Sample = z.object({
  /** The day around which its dates lie. */
  day: CivilDate,
  /** Everything of it is there; false while it is being loaded, and after a loading that was cut off. */
  ready: z.boolean(),
});
/** The sample of this deployment, as far as it is there. */
export type Sample = z.infer<typeof Sample>;

/** The sample, or null where there is none: nothing was chosen yet, or the data are somebody's own. */
export async function readSample(kysely: Kysely<Database>): Promise<Sample | null> {
  const setting = await readSetting(kysely, KEY);
  return setting ? Sample.parse(setting.value) : null;
}

/** Begins the sample, with the account that will be its first; false where accounts exist or somebody is making the first. */
export async function beginSample(
  trx: Transaction<Database>,
  day: CivilDate,
  firstAccount: AccountId,
): Promise<boolean> {
  if (!(await claimSetup(trx, firstAccount))) return false;
  const begun = await writeSetting(trx, KEY, { day, ready: false } satisfies Sample, null);
  return begun.ok;
}

/** Notes that everything of the sample is there. */
export async function finishSample(trx: Transaction<Database>): Promise<void> {
  const setting = await readSetting(trx, KEY);
  if (!setting) throw new Error('there is no sample to finish');
  const sample: Sample = { ...Sample.parse(setting.value), ready: true };
  await writeSetting(trx, KEY, sample, setting.version);
}
