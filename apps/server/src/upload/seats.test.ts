import { expect, test } from 'vitest';
import { seats } from './seats.ts';

test('so many run at once, the others in the order they came, and a failure frees its seat', async () => {
  const inTurn = seats(2);
  const begun: number[] = [];
  const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<number>());
  const done = gates.map((gate, at) =>
    inTurn(() => {
      begun.push(at);
      return gate.promise;
    }),
  );
  expect(begun).toEqual([0, 1]);
  gates[1]?.reject(new Error('broken'));
  await expect(done[1]).rejects.toThrow('broken');
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([0, 1, 2]);
  for (const [at, gate] of gates.entries()) gate.resolve(at);
  expect(await Promise.all([done[0], done[2], done[3]])).toEqual([0, 2, 3]);
});
