// Reads one document in a thread of its own, so that what it costs is bounded and a crash ends only this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { readBodySheet, readPlan } from '@dondoc/documents/read';
import { ReadJob } from './read-job.ts';

const { as, ...file } = ReadJob.parse(workerData);
parentPort?.postMessage(as === 'plan' ? await readPlan(file) : readBodySheet(file));
