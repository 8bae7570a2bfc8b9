import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../wire/trouble-of.ts';
import { ActQueue } from './act-queue.ts';
import type { ActCommand } from './act-queue.ts';

const lost = new TypeError('Failed to fetch');
const stale = new RefusedError({
  code: 'version.stale',
  facts: { aggregate: 'draft', seen: 1, current: 2 },
});

const suspected = new RefusedError({
  code: 'personal-data.suspected',
  facts: { places: [{ text: '0900 000 000', kind: 'mobile' }] },
});

describe('acts on a draft', () => {
  let version: number;
  let given: number;
  let sent: { name: string; command: ActCommand }[];
  let queue: ActQueue<number>;
  beforeEach(() => {
    version = 4;
    given = 0;
    sent = [];
    queue = new ActQueue<number>(
      {
        version: () => version,
        onAnswer: (answer) => void (version = answer),
        fetchAnew: async () => void (given += 1),
      },
      [],
    );
  });
  const act = (name: string, fates: readonly Error[] = []) => {
    let tried = 0;
    queue.push(async (command) => {
      sent.push({ name, command });
      const fate = fates[tried];
      tried += 1;
      if (fate) throw fate;
      return command.version + 1;
    });
  };
  const settled = (waiting: number) =>
    vi.waitFor(() => expect(queue.state()).toMatchObject({ waiting }));

  it('go one after the other, each on the version that the one before made', async () => {
    for (const name of ['a', 'b', 'c']) act(name);
    expect(queue.state().waiting).toBe(3);
    await settled(0);
    expect(sent.map(({ name, command }) => [name, command.version])).toEqual([
      ['a', 4],
      ['b', 5],
      ['c', 6],
    ]);
  });

  it('are held while nothing answers, and go on under the same ids', async () => {
    act('a', [lost]);
    act('b');
    await vi.waitFor(() => expect(queue.state().trouble).toEqual({ kind: 'network' }));
    act('c');
    expect(queue.state()).toEqual({ waiting: 3, trouble: { kind: 'network' } });
    queue.again();
    await settled(0);
    expect(queue.state().trouble).toBeNull();
    expect(sent.map(({ name }) => name)).toEqual(['a', 'a', 'b', 'c']);
    expect(sent[1]?.command).toEqual(sent[0]?.command);
  });

  it('whose words look like a private person’s are sent again with them kept, and the desk is fetched anew', async () => {
    act('a', [suspected]);
    await vi.waitFor(() => expect(given).toBe(1));
    expect(queue.state().waiting).toBe(0);
    queue.again();
    await vi.waitFor(() => expect(given).toBe(2));
    expect(sent.map(({ name, command }) => [name, command.kept])).toEqual([
      ['a', []],
      ['a', ['0900 000 000']],
    ]);
    queue.again();
    await settled(0);
    expect(sent).toHaveLength(2);
  });

  it('behind one that was refused are given up, and the next one starts afresh', async () => {
    act('a', [stale]);
    act('b');
    await vi.waitFor(() => expect(queue.state().trouble?.kind).toBe('refusal'));
    expect(queue.state().waiting).toBe(0);
    expect(given).toBe(1);
    version = 9;
    act('c');
    await settled(0);
    expect(sent.map(({ name, command }) => [name, command.version])).toEqual([
      ['a', 4],
      ['c', 9],
    ]);
    expect(queue.state().trouble).toBeNull();
  });
});
