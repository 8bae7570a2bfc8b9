import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './env.ts';

const enough = { DATA_DIR: '/srv/dondoc', SOCKET_FOLDER: '/run/dondoc' };

test('a data folder and a database are enough', () => {
  expect(readSettings(enough)).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
});

test('an empty variable counts as not given', () => {
  expect(readSettings({ ...enough, PORT: '', TODAY: '' }).TODAY).toBeUndefined();
});

test('every wrong setting is named at once', () => {
  const wrong = { PORT: '70000', TODAY: '2023-02-30', DATABASE_URL: 'mysql://x/y' };
  expect(() => readSettings(wrong)).toThrow(SettingsError);
  expect(() => readSettings(wrong)).toThrow(/PORT[^]*DATA_DIR[^]*DATABASE_URL[^]*TODAY/);
});

test('without a database it says which two settings would name one', () => {
  expect(() => readSettings({ DATA_DIR: '/srv/dondoc' })).toThrow(/DATABASE_URL or SOCKET_FOLDER/);
});

test('a secret may come from a file, but not twice', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dondoc-env-')), 'secret');
  writeFileSync(file, `${'s'.repeat(40)}\n`);
  expect(readSettings({ ...enough, AUTH_SECRET_FILE: file }).AUTH_SECRET).toBe('s'.repeat(40));
  const twice = { ...enough, AUTH_SECRET_FILE: file, AUTH_SECRET: 't'.repeat(40) };
  expect(() => readSettings(twice)).toThrow(/AUTH_SECRET: given twice/);
  expect(() => readSettings({ ...enough, AUTH_SECRET_FILE: '/nowhere' })).toThrow(
    /AUTH_SECRET_FILE: cannot read/,
  );
});
