import { expect, it } from 'vitest';
import { everyPage } from './every-page.ts';

it('asks for each page once, from where the one before ended', async () => {
  const pages = new Map([
    [null, { items: ['a', 'b'], next: 'b' }],
    ['b', { items: ['c', 'd'], next: 'd' }],
    ['d', { items: [], next: null }],
  ]);
  const asked: (string | null)[] = [];
  const rows = await everyPage<string, string>(async (after) => {
    asked.push(after);
    return pages.get(after) ?? { items: [], next: null };
  });
  expect(rows).toEqual(['a', 'b', 'c', 'd']);
  expect(asked).toEqual([null, 'b', 'd']);
});
