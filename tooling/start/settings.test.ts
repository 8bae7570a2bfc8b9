import { expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { postgresUrl, readSettings } from './settings.ts';

const of = (url: string) => readSettings({ DATABASE_URL: url }, '/srv/dondoc').databaseUrl;

test.each([
  ['postgres://clerk:secret@db.example:5432/dondoc', 'db.example:5432', '/dondoc'],
  ['postgresql://db.example/dondoc', 'db.example', '/dondoc'],
  ['postgres:///dondoc?host=/run/postgresql', '', '/dondoc'],
  ['postgres://clerk@/dondoc?host=/run/postgresql', '', '/dondoc'],
  ['postgres://clerk:s%40cret@/dondoc?host=/run/postgresql', '', '/dondoc'],
])('%s is a URL of PostgreSQL and is handed on as it is', (url, host, pathname) => {
  expect(of(url)).toBe(url);
  expect(postgresUrl(url)).toMatchObject({ host, pathname });
});

test.each(['mysql://localhost/dondoc', 'dondoc', 'postgres', 'http://clerk@/dondoc'])(
  '%s is none',
  (url) => {
    expect(() => of(url)).toThrow(Refusal);
  },
);
