import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';
import type { Outcome } from './testing/caller.ts';
import { Started } from './testing/started.ts';

/** Everything is gone so many milliseconds after the signal. */
const GONE_WITHIN = 5000;
/** The head of a body of the sample, which owes a report a month. */
const HEAD = ['giamdoc.yte', 'song-huong-mau'] as const;
const TODAY = '2026-07-20';

interface View {
  readonly obligation: {
    readonly id: string;
    readonly version: number;
    readonly receivedOn: string | null;
    readonly submittedCount: number;
  };
  readonly submissions: readonly {
    readonly id: string;
    readonly stage: string;
    readonly content: { readonly sections: readonly { readonly text: string }[] };
  }[];
}

/** A report that is drafted and about to be sent, under a command that may be sent again. */
interface Sending {
  readonly obligationId: string;
  /** How many the body had sent of it before. */
  readonly sentBefore: number;
  /** The day on which the first of them came in; a later one does not change it. */
  readonly receivedBefore: string | null;
  readonly text: string;
  readonly command: object;
}

/** A deployment that was started, and the head of a body who is signed in to it. */
interface Inside {
  readonly started: Started;
  readonly head: Caller;
}

let folder: string;
let running: Started | undefined;
/** Whoever looked at what a signal left goes on with the next row: a start costs more than all else here. */
let inside: Inside | undefined;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-submit-'));
});
afterAll(() => {
  running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(): Promise<Inside> {
  running?.kill();
  const started = new Started({ DATA_DIR: folder, SAMPLE: '1', TODAY });
  running = started;
  const head = new Caller(await started.url());
  await head.signIn(...HEAD);
  return { started, head };
}

const viewOf = (head: Caller, obligationId: string) =>
  head.query<View>('obligation.get', { obligationId });

/** Drafts a report for every period that the body owes, or a new one in place of what it sent. */
async function draftAll(head: Caller): Promise<readonly Sending[]> {
  const { reports } = await head.query<{
    reports: { items: readonly { id: string }[] };
  }>('obligation.mine', {});
  return Promise.all(
    reports.items.map(async ({ id: obligationId }) => {
      const submissionId = uuid();
      const text = `Đã rà soát 12/12 hồ, đập (${submissionId})`;
      const { version } = await head.command<{ version: number }>('submission.saveDraft', {
        commandId: uuid(),
        obligationId,
        submissionId,
        version: null,
        content: { sections: [{ key: 'results', title: 'Kết quả thực hiện', text }], nil: false },
        reason: 'Thêm số liệu mới',
      });
      const { obligation } = await viewOf(head, obligationId);
      const revision = { obligationId, submissionId, version };
      const seen = { obligationVersion: obligation.version, covering: null };
      const command = { commandId: uuid(), ...revision, ...seen };
      const { submittedCount: sentBefore, receivedOn: receivedBefore } = obligation;
      return { obligationId, sentBefore, receivedBefore, text, command };
    }),
  );
}

/** How many are on their way at the same time. */
const LANES = 3;

/**
 * Sends one after the other in a few lanes, gives the signal when so many are answered, and goes on until nothing answers: those
 * on their way at the signal are at every stage of it, and those after it find the door closed.
 */
async function interrupted(
  head: Caller,
  sendings: readonly Sending[],
  { after, signal }: { readonly after: number; readonly signal: () => void },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = sendings.map(() => ({ kind: 'lost' }));
  const queue = sendings.entries();
  let answered = 0;
  const lane = async () => {
    for (const [at, { command }] of queue) {
      const sending = head.attempt('submission.send', command);
      if (at === 0 && after === 0) signal();
      const outcome = await sending;
      outcomes[at] = outcome;
      if (outcome.kind !== 'answered') return;
      answered += 1;
      if (answered === after) signal();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}

const npm = ({ npm: { pid } }: Started): number => Number(pid);

const group = (started: Started): number => -npm(started);

const server = (started: Started): number => started.process('apps/server/src/main.ts').pid;

test.each([
  ['TERM before any is answered, to the group', 'SIGTERM', 0, group],
  ['TERM when one is answered, to npm', 'SIGTERM', 1, npm],
  ['TERM when four are answered, to npm', 'SIGTERM', 4, npm],
  ['INT when two are answered, to the group, as Ctrl-C does', 'SIGINT', 2, group],
  ['KILL when two are answered, to the server', 'SIGKILL', 2, server],
] as const)('%s: no submit is lost, none doubled', async (...row) => {
  const [, name, after, target] = row;
  const { started, head: before } = inside ?? (await enter());
  inside = undefined;
  const sendings = await draftAll(before);
  expect(sendings.length).toBeGreaterThan(after);
  // Looked up before the first is sent: the signal must fall among them.
  const pid = target(started);
  const signal = () => process.kill(pid, name);
  const outcomes = await interrupted(before, sendings, { after, signal });
  expect(await started.left(GONE_WITHIN)).toEqual([]);
  expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([]);
  expect(outcomes.some(({ kind }) => kind === 'lost')).toBe(true);
  expect(outcomes.filter(({ kind }) => kind === 'answered').length).toBeGreaterThanOrEqual(after);

  const again = await enter();
  const { head } = again;
  for (const [at, sending] of sendings.entries()) {
    const { obligationId, sentBefore, receivedBefore, text, command } = sending;
    const there = await viewOf(head, obligationId);
    const sent = sentOf(there);
    expect(there.submissions[0]?.content.sections[0]?.text).toBe(text);
    expect(there.submissions).toHaveLength(sentBefore + 1);
    expect(sent - sentBefore).toBeOneOf(outcomes[at]?.kind === 'answered' ? [1] : [0, 1]);
    expect(there.obligation).toMatchObject(received(sent, receivedBefore));
    await head.command('submission.send', command);
    const now = await viewOf(head, obligationId);
    expect(sentOf(now)).toBe(sentBefore + 1);
    expect(now.obligation).toMatchObject(received(sentBefore + 1, receivedBefore));
  }
  inside = again;
});

const sentOf = ({ submissions }: View): number =>
  submissions.filter(({ stage }) => stage === 'sent').length;

/** What an obligation says of itself after so many were sent. */
const received = (sent: number, before: string | null) => ({
  submittedCount: sent,
  receivedOn: before ?? (sent > 0 ? TODAY : null),
});
