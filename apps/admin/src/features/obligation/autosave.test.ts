import type { CommandId, SubmissionId } from '@dondoc/domain/kernel';
import { refuse } from '@dondoc/domain/kernel';
import type { Refusal } from '@dondoc/domain/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../wire/trouble-of.ts';
import { Autosave } from './autosave.ts';
import type { DeviceCopy, Saving } from './device-copy.ts';
import type { Revision, Written } from './written.ts';

const words = (text: string): Written => ({
  content: { sections: [{ key: 'results', title: 'Kết quả thực hiện', text }], nil: false },
  reason: null,
});
const textOf = ({ content }: Written) => content.sections[0]?.text;
const refused = (refusal: Refusal) => new RefusedError(refuse(refusal).refusal);
const lost = () => new TypeError('Failed to fetch');

/** One obligation on a server that keeps its rules: versions, one effect a command, one revision in writing. */
class Server {
  revision: Revision | null = null;
  readonly done = new Map<CommandId, { version: number; at: string }>();
  readonly commands: CommandId[] = [];
  /** What happens to the next saves: lost before or after they had their effect. */
  fates: ('lost-before' | 'lost-after')[] = [];

  readonly save = async (saving: Saving) => {
    this.commands.push(saving.commandId);
    const fate = this.fates.shift();
    if (fate === 'lost-before') throw lost();
    const answer = this.done.get(saving.commandId) ?? this.#apply(saving);
    this.done.set(saving.commandId, answer);
    if (fate === 'lost-after') throw lost();
    return answer;
  };

  #apply({ submissionId, version, written }: Saving) {
    const before = this.revision;
    if (version === null && before)
      throw refused({
        code: 'state.refused',
        facts: { action: 'submission.start', state: 'in-writing' },
      });
    if (version !== null && before?.version !== version)
      throw refused({
        code: 'version.stale',
        facts: { aggregate: 'submission', seen: version, current: before?.version ?? 0 },
      });
    this.revision = { id: submissionId, version: (version ?? -1) + 1, written };
    return { version: this.revision.version, at: '2026-07-20T01:42:10.000Z' };
  }

  /** Somebody else of the body writes. */
  elsewhere(text: string, id: SubmissionId): void {
    const version = (this.revision?.version ?? -1) + 1;
    this.revision = { id: this.revision?.id ?? id, version, written: words(text) };
  }
}

const device = (): DeviceCopy => {
  let kept: string | null = null;
  return {
    read: () => (kept === null ? null : JSON.parse(kept)),
    write: (copy) => (kept = JSON.stringify(copy)),
    drop: () => (kept = null),
  };
};

const open = (server: Server, copy: DeviceCopy, suspect?: string) =>
  new Autosave({
    copy,
    revision: server.revision,
    blank: words(''),
    save: server.save,
    look: async () => server.revision,
    kept: new Set(),
    holds: (written, kept) =>
      suspect !== undefined && !kept.has(suspect) && textOf(written)?.includes(suspect) === true,
    pauses: { typing: 1, lost: [0, 0], retry: 60_000 },
  });

describe('what is typed', () => {
  it('is on the server after a pause, and nothing of it stays on the device', async () => {
    const [server, copy] = [new Server(), device()];
    const autosave = open(server, copy);
    autosave.change(words('Đã rà'));
    autosave.change(words('Đã rà soát'));
    await pause(20);
    expect(server.revision).toMatchObject({ version: 0, written: words('Đã rà soát') });
    expect(autosave.state().saved.kind).toBe('saved');
    expect(copy.read()).toBeNull();
  });

  it('goes on from the version that the last save made', async () => {
    const server = new Server();
    const autosave = open(server, device());
    for (const text of ['a', 'ab', 'abc']) {
      autosave.change(words(text));
      expect(await autosave.flush()).toBe(true);
    }
    expect(server.revision).toMatchObject({ version: 2, written: words('abc') });
    expect(autosave.revision).toEqual({ id: server.revision?.id, version: 2 });
  });

  it('is saved once though its answer is lost', async () => {
    const server = new Server();
    const autosave = open(server, device());
    server.fates = ['lost-after', 'lost-before'];
    autosave.change(words('a'));
    expect(await autosave.flush()).toBe(true);
    expect(new Set(server.commands).size).toBe(1);
    expect(server.revision?.version).toBe(0);
  });

  it('outlives a reload while the server is out of reach, and the lost save is done once', async () => {
    const [server, copy] = [new Server(), device()];
    const before = open(server, copy);
    server.fates = ['lost-after', 'lost-before', 'lost-before'];
    before.change(words('a'));
    expect(await before.flush()).toBe(false);
    expect(before.state().saved).toMatchObject({ kind: 'device', trouble: { kind: 'network' } });
    before.change(words('ab'));

    const after = open(server, copy);
    expect(after.state().written).toEqual(words('ab'));
    after.resume();
    expect(await after.flush()).toBe(true);
    expect(server.revision).toMatchObject({ version: 1, written: words('ab') });
    expect(server.done.size).toBe(2);
    expect(copy.read()).toBeNull();
  });

  it('waits on the device while the person has to decide about it', async () => {
    const [server, copy] = [new Server(), device()];
    const autosave = open(server, copy, '0900 000 000');
    autosave.change(words('Trực: 0900 000 000'));
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state().saved.kind).toBe('held');
    expect(server.commands).toEqual([]);
    expect(copy.read()?.written).toEqual(words('Trực: 0900 000 000'));
    autosave.allow('0900 000 000');
    expect(await autosave.flush()).toBe(true);
    expect(textOf(server.revision?.written ?? words(''))).toBe('Trực: 0900 000 000');
  });

  it('is begun on the server though nothing was typed, where that is asked', async () => {
    const server = new Server();
    const autosave = open(server, device());
    expect(await autosave.flush({ begin: true })).toBe(true);
    expect(server.revision?.version).toBe(0);
    expect(await autosave.flush({ begin: true })).toBe(true);
    expect(server.commands).toHaveLength(1);
  });
});

const clashed = async () => {
  const [server, copy] = [new Server(), device()];
  const autosave = open(server, copy);
  autosave.change(words('chung'));
  await autosave.flush();
  server.elsewhere('của lãnh đạo', server.revision!.id);
  autosave.change(words('của chuyên viên'));
  expect(await autosave.flush()).toBe(false);
  return { server, autosave, copy };
};

describe('somebody else of the body', () => {
  it('is never written over: both texts are shown', async () => {
    const { server, autosave } = await clashed();
    expect(autosave.state()).toMatchObject({
      written: words('của chuyên viên'),
      clash: words('của lãnh đạo'),
    });
    expect(server.revision?.written).toEqual(words('của lãnh đạo'));
  });

  it('gives way where the person chooses so', async () => {
    const { server, autosave } = await clashed();
    await autosave.keepOurs();
    expect(server.revision).toMatchObject({ version: 2, written: words('của chuyên viên') });
    expect(autosave.state().clash).toBeNull();
  });

  it('is taken over where the person chooses so', async () => {
    const { server, autosave, copy } = await clashed();
    await autosave.takeTheirs();
    expect(autosave.state().written).toEqual(words('của lãnh đạo'));
    expect(copy.read()).toBeNull();
    autosave.change(words('của lãnh đạo, thêm'));
    expect(await autosave.flush()).toBe(true);
    expect(server.revision?.version).toBe(2);
  });

  it('is shown at once where nothing here is unsaved', async () => {
    const server = new Server();
    const autosave = open(server, device());
    autosave.change(words('a'));
    await autosave.flush();
    server.elsewhere('b', server.revision!.id);
    autosave.adopt(server.revision!);
    expect(autosave.state().written).toEqual(words('b'));
  });

  it('who began first has the revision', async () => {
    const server = new Server();
    const [mine, theirs] = [open(server, device()), open(server, device())];
    theirs.change(words('b'));
    await theirs.flush();
    mine.change(words('a'));
    expect(await mine.flush()).toBe(false);
    expect(mine.state().clash).toEqual(words('b'));
    await mine.keepOurs();
    expect(server.revision).toMatchObject({ version: 1, written: words('a') });
  });
});
