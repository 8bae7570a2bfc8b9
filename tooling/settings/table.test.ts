import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectedReadme, README, settings, table, withTable } from './table.ts';

test('the README lists every setting as the apps read it; `npm run settings` writes it anew', async () => {
  expect(readFileSync(README, 'utf8')).toBe(await expectedReadme());
});

test('a setting that both apps read stands once, a secret says that it may be a file', async () => {
  const all = await settings();
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(all.find(({ name }) => name === 'TODAY')?.apps).toEqual(['server', 'worker']);
  expect(all.find(({ name }) => name === 'AUTH_SECRET')?.description).toContain('AUTH_SECRET_FILE');
  expect(names).toEqual(expect.arrayContaining(['PORT', 'SAMPLE', 'NIGHT_AT', 'SMTP_URL']));
});

test('a README without its marks is not written over', () => {
  expect(() => withTable('# Title', table([]))).toThrow('README.md lacks the marks');
});
