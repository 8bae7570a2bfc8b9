import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyTree } from './tree-copy.ts';
import type { TreeCopy } from './tree-copy.ts';

const SCHEMA = 'packages/domain/src/agency/agency.ts';

let copy: TreeCopy;
beforeAll(() => {
  copy = copyTree();
});
afterAll(() => copy.remove());

/** A shape is written once: whoever writes it a second time is not told when it changes. */
test('a field renamed in the domain is a type error in store, server and form', () => {
  const file = path.join(copy.root, SCHEMA);
  const schema = readFileSync(file, 'utf8');
  const renamed = schema.replace('officePhone:', 'telephone:');
  expect(renamed).not.toBe(schema);
  writeFileSync(file, renamed);
  const { code, output } = copy.run('tsc', ['-b', '.', 'apps/admin', '--pretty', 'false']);
  expect(code).not.toBe(0);
  const red = output.matchAll(/^(\S+)\(\d+,\d+\): error TS/gm);
  expect([...new Set([...red].map(([, where]) => where))]).toEqual(
    expect.arrayContaining([
      'packages/db/src/stores/agency-store.ts',
      'apps/server/src/draft/take-in-bodies.ts',
      'apps/admin/src/features/agencies/agency-panel.tsx',
    ]),
  );
});
