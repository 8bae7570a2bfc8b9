import { expect, test } from 'vitest';
import { readInThread } from './read-in-thread.ts';

const job = { name: 'ke-hoach.txt', bytes: new Uint8Array([75]) };
const memory = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 };

/** A thread that runs one line of code. */
const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test('a document too heavy for its thread is refused, and the server goes on', async () => {
  const hungry = thread(
    'const held = []; for (let i = 0; ; i += 1) held.push({ i, more: String(i).repeat(9) });',
  );
  expect(await readInThread(job, { thread: hungry, memory, longest: 60_000 })).toEqual({
    ok: false,
    refusal: { code: 'file.unreadable', facts: { reason: 'too-heavy' } },
  });
});

test('a reading that hangs is ended and refused', async () => {
  const hanging = thread('for (;;);');
  expect(await readInThread(job, { thread: hanging, memory, longest: 200 })).toEqual({
    ok: false,
    refusal: { code: 'file.unreadable', facts: { reason: 'too-slow' } },
  });
});

test('a reader that fails is a bug, not a refusal of the document', async () => {
  const broken = thread('throw new Error("a bug");');
  await expect(readInThread(job, { thread: broken, memory, longest: 60_000 })).rejects.toThrow(
    'a bug',
  );
});
