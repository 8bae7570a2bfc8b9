import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileStore } from './file-store.ts';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const bytes = new TextEncoder().encode('hello');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dd-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

it('keeps the same bytes once, under their hash', async () => {
  const files = fileStore(folder);
  expect(await files.put(bytes)).toEqual({ sha256: HELLO, size: 5 });
  await files.put(bytes);
  expect(filesIn()).toEqual([`2c/f2/${HELLO}`]);
  expect(await files.read(HELLO)).toEqual(bytes);
});

it('answers null for what it does not have', async () => {
  expect(await fileStore(folder).read(HELLO)).toBeNull();
});

it('does not give out bytes that were changed on the disk', async () => {
  const files = fileStore(folder);
  await files.put(bytes);
  writeFileSync(path.join(folder, '2c', 'f2', HELLO), 'jello');
  await expect(files.read(HELLO)).rejects.toThrow(/not what it was/);
});

it('leaves no half file where writing fails', async () => {
  writeFileSync(path.join(folder, '2c'), '');
  await expect(fileStore(folder).put(bytes)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(filesIn()).toEqual(['2c']);
});

it('takes no path for a hash', async () => {
  await expect(fileStore(folder).read('../../etc/passwd')).rejects.toThrow(/no SHA-256/);
});
