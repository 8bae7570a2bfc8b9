import { DOMAIN_ORDER, MAY_IMPORT } from './packages.ts';

/** A file that breaks one rule; `rule` is what the message must name. */
export interface Plant {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const APPS = new Set(['server', 'worker', 'admin']);
const folderOf = (name: string): string =>
  name === 'tooling' ? 'tooling/run' : `${APPS.has(name) ? 'apps' : 'packages'}/${name}/src`;
const names = Object.keys(MAY_IMPORT);

const directions: Plant[] = names.flatMap((from) =>
  names
    .filter((to) => to !== from && !MAY_IMPORT[from]?.values.includes(to))
    .map((to) => ({
      rule: 'package-direction',
      path: `${folderOf(from)}/planted.ts`,
      text: `import { planted } from '@dondoc/${to}/planted';\nexport const seen = planted;\n`,
    })),
);

const domainOrder: Plant[] = DOMAIN_ORDER.flatMap((left, index) =>
  DOMAIN_ORDER.slice(index + 1).map((right) => ({
    rule: 'domain-order',
    path: `packages/domain/src/${left}/planted.ts`,
    text: `import type { Planted } from '../${right}/planted.ts';\nexport type Seen = Planted;\n`,
  })),
);

const plant = (rule: string, path: string, ...texts: string[]): Plant[] =>
  texts.map((text) => ({ rule, path, text: `${text}\n` }));

/** Every way through a fence that we could think of, each refused by one of `FENCES`. */
export const PLANTS: readonly Plant[] = [
  ...directions,
  ...plant(
    'package-direction',
    'packages/documents/src/planted.ts',
    `export { planted } from '@dondoc/db/client';`,
    `export const planted = () => import('@dondoc/db/client');`,
    `export type Planted = import('@dondoc/db/client').Db;`,
    `export { planted } from '../../db/src/planted.ts';`,
  ),
  ...plant(
    'package-direction',
    'packages/documents/package.json',
    `{ "dependencies": { "@dondoc/db": "workspace:*" } }`,
  ),
  ...plant(
    'package-direction',
    'apps/admin/package.json',
    `{ "dependencies": { "@dondoc/server": "workspace:*" } }`,
  ),
  ...plant(
    'router-type-only',
    'apps/admin/src/planted.ts',
    `import { AppRouter } from '@dondoc/server/router';\nexport type Planted = AppRouter;`,
    `import type { Planted } from '@dondoc/server/context';\nexport type Seen = Planted;`,
    `export const planted = await import('@dondoc/server/router');`,
  ),
  ...plant(
    'router-type-only',
    'apps/server/package.json',
    `{ "exports": { "./router": "./src/router-type.ts" } }`,
  ),
  ...domainOrder,
  ...plant('domain-order', 'packages/domain/src/elsewhere/planted.ts', `export const planted = 1;`),
  ...plant(
    'domain-pure',
    'packages/domain/src/kernel/planted.ts',
    `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;`,
    `import { uniq } from 'lodash';\nexport const planted = uniq;`,
  ),
  ...plant(
    'grid-only',
    'apps/admin/src/ui/planted.ts',
    `import { useTable } from '@tanstack/react-table';\nexport const planted = useTable;`,
    `import { useVirtualizer } from '@tanstack/react-virtual';\nexport const planted = useVirtualizer;`,
  ),
  ...plant(
    'bare-start',
    'tooling/start/planted.mjs',
    `import pg from 'pg';\nexport const planted = pg;`,
    `import { planted } from './planted.ts';\nexport const seen = planted;`,
  ),
  ...plant(
    'one-clock',
    'apps/worker/src/planted.ts',
    `export const planted = new Date();`,
    `export const planted = Date.now();`,
    `export const planted = Date();`,
    `export const planted = performance.now();`,
    `export const planted = process.hrtime();`,
    `export const planted = Temporal.Now.plainDateISO();`,
  ),
  ...plant(
    'one-environment',
    'apps/server/src/planted.ts',
    `export const planted = process.env['HOME'];`,
    `import { env } from 'node:process';\nexport const planted = env;`,
  ),
  ...plant(
    'oracle-apart',
    'packages/domain/src/oracle/planted.ts',
    `import { addDays } from '../calendar/arithmetic.ts';\nexport const planted = addDays;`,
    `export { isWorkingDay } from '../calendar/index.ts';`,
  ),
  ...plant(
    'one-transaction',
    'packages/db/src/stores/planted.ts',
    `export const planted = (db) => db.transaction().execute(async () => 1);`,
    `export const planted = (db) => db.startTransaction().execute();`,
    `export const planted = (pool) => pool.query('BEGIN');`,
    `export const planted = (pool) => pool.query('start transaction');`,
    'export const planted = (db) => sql`begin`.execute(db);',
  ),
  ...plant(
    'sql-clock',
    'packages/db/src/stores/planted.ts',
    'export const planted = sql`select now()`;',
    'export const planted = sql`select current_date`;',
    'export const planted = sql`select ${1}, CURRENT_TIMESTAMP`;',
    `export const planted = 'insert into t values (clock_timestamp())';`,
    `export const planted = (eb) => eb.fn('now');`,
  ),
  ...plant(
    'one-next-on',
    'packages/db/src/stores/planted.ts',
    `export const planted = (trx) => trx.updateTable('duty').set({ next_on: null });`,
    `export const planted = (trx) => trx.selectFrom('duty').where('next_on', 'is', null);`,
    'export const planted = sql`update duty set next_on = null`;',
  ),
  ...['utils', 'helpers', 'common', 'shared', 'lib'].flatMap((name) => [
    ...plant('business-names', `packages/db/src/${name}.ts`, `export const planted = 1;`),
    ...plant('business-names', `packages/db/src/${name}/planted.ts`, `export const planted = 1;`),
  ]),
  ...plant(
    'named-exports',
    'packages/db/src/planted.ts',
    `export * from './clock.ts';`,
    `export * as planted from './clock.ts';`,
  ),
  ...plant(
    'folder-exports',
    'packages/db/package.json',
    `{ "exports": { ".": "./src/index.ts" } }`,
    `{ "exports": "./src/index.ts" }`,
  ),
  ...plant('ceiling', 'packages/db/src/planted.ts', 'export {};\n'.repeat(401)),
];

const banned = (name: string, use: string): Plant => ({
  rule: 'no-restricted-globals',
  path: `packages/domain/src/kernel/planted-${name}.ts`,
  text: `export const planted = (): unknown => ${use};\n`,
});

/** What oxlint refuses in domain by itself. */
export const LINT_PLANTS: readonly Plant[] = [
  banned('date', 'new Date(0)'),
  banned('temporal', 'Temporal'),
  banned('performance', 'performance.now()'),
  banned('process', 'process.env'),
  banned('global', 'globalThis'),
  banned('crypto', 'crypto.randomUUID()'),
  banned('timeout', 'setTimeout(() => {}, 1)'),
  banned('interval', 'setInterval(() => {}, 1)'),
  banned('immediate', 'setImmediate(() => {})'),
  banned('microtask', 'queueMicrotask(() => {})'),
  banned('fetch', "fetch('')"),
  banned('console', "console.info('')"),
  {
    rule: 'no-restricted-properties',
    path: 'packages/domain/src/kernel/planted-random.ts',
    text: 'export const planted = (): number => Math.random();\n',
  },
];
