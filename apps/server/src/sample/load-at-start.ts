import { anyAccount, readSample } from '@dondoc/db/stores';
import { CommandId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';
import type { Services } from '../context.ts';
import { loadSample } from './load.ts';

/** What `SAMPLE=1` does: answers the first run for scripts. Where the data are somebody's own already it does nothing. */
export async function loadSampleAtStart(services: Services): Promise<void> {
  const { db, clock, log } = services;
  if ((await readSample(db.kysely)) === null && (await anyAccount(db.kysely))) {
    log.info('SAMPLE=1 has no effect: this deployment has data of its own');
    return;
  }
  await loadSample(
    { ...services, today: clock.today(), session: null, requestId: 'start', ip: '127.0.0.1' },
    CommandId.parse(uuidv7()),
  );
}
