import { describe, expect, it } from 'vitest';
import { deliver } from './deliver.ts';
import { RefusedError } from './trouble-of.ts';

const lost = new TypeError('Failed to fetch');

/** A line on which each sending meets the next of these fates. */
const line = (fates: readonly (Error | string)[]) => {
  let sent = 0;
  return {
    sent: () => sent,
    send: async () => {
      const fate = fates[sent];
      sent += 1;
      if (fate instanceof Error) throw fate;
      return fate;
    },
  };
};

describe('a command on its way', () => {
  it('is sent again while nothing answers', async () => {
    const { send, sent } = line([lost, lost, 'recorded']);
    expect(await deliver(send, [0, 0])).toBe('recorded');
    expect(sent()).toBe(3);
  });

  it('is given up when nothing ever answers', async () => {
    const { send, sent } = line([lost, lost, lost, 'too late']);
    await expect(deliver(send, [0, 0])).rejects.toBe(lost);
    expect(sent()).toBe(3);
  });

  it('is not sent again once it was refused', async () => {
    const refused = new RefusedError({ code: 'name.taken', facts: { name: 'clerk' } });
    const { send, sent } = line([refused, 'never']);
    await expect(deliver(send, [0, 0])).rejects.toBe(refused);
    expect(sent()).toBe(1);
  });
});
