import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import type { PlanFile, readBodySheet, readPlan } from '@dondoc/documents/read';
import { refuse } from '@dondoc/domain/kernel';
import type { Refusal } from '@dondoc/domain/kernel';
import type { z } from 'zod';
import type { ReadJob } from './read-job.ts';
import { seats } from './seats.ts';

type ReadPlan = Awaited<ReturnType<typeof readPlan>>;
type ReadBodies = ReturnType<typeof readBodySheet>;
type Unreadable = ReturnType<typeof unreadable>;

/** The thread that reads, what it may use, and the milliseconds after which it is taken to hang. */
export interface Reader {
  readonly thread: URL;
  readonly memory: ResourceLimits;
  readonly longest: number;
}

/** The reader's own budget is of work (entries, bytes, blocks, pages) and is met long before these, which guard the server. */
const READER: Reader = {
  thread: new URL('./read-worker.ts', import.meta.url),
  memory: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
  longest: 120_000,
};

/** Two documents are read at once; the next ones wait. */
const inTurn = seats(2);

const unreadable = (reason: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuse({ code: 'file.unreadable', facts: { reason } });

/**
 * Reads a document in a thread with bounded memory. What the reader refuses is refused; a document that is more than the thread
 * can bear is `file.unreadable` (`too-heavy`, `too-slow`), and the server goes on.
 */
export const readInThread = (file: PlanFile, reader: Reader = READER): Promise<ReadPlan> =>
  inTurn(() => readNow<ReadPlan>({ as: 'plan', ...file }, reader));

/** Reads a list of bodies in the same thread and within the same bounds. */
export const readBodiesInThread = (file: PlanFile): Promise<ReadBodies> =>
  inTurn(() => readNow<ReadBodies>({ as: 'bodies', ...file }, READER));

async function readNow<Read>(
  job: PlanFile & Pick<z.infer<typeof ReadJob>, 'as'>,
  { thread, memory, longest }: Reader,
): Promise<Read | Unreadable> {
  const worker = new Worker(thread, {
    workerData: job,
    resourceLimits: memory,
    stdout: true,
    stderr: true,
  });
  const late = setTimeout(() => void worker.terminate(), longest);
  try {
    const answered: Promise<Read[]> = once(worker, 'message');
    const ended = once(worker, 'exit').then((): Unreadable[] => []);
    const [read = unreadable('too-slow')] = await Promise.race([answered, ended]);
    return read;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return unreadable('too-heavy');
    throw error;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
