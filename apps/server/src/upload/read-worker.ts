// Reads one document in a thread of its own, so that what it costs is bounded and a crash ends only this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from '@dondoc/documents/read';
import { ReadJob } from './read-job.ts';

parentPort?.postMessage(await readPlan(ReadJob.parse(workerData)));
