import type { Fence, Offence } from './fence.ts';
import { isTest } from './source.ts';
import type { Source } from './source.ts';

const ours = (source: Source): boolean =>
  /^(?:packages|apps)\/[^/]+\/src\//.test(source.path) && !isTest(source.path);

const CLOCK = 'packages/db/src/clock.ts';

/** The system clock is read in one file. */
export const oneClock: Fence = {
  rule: 'one-clock',
  reason: `Only ${CLOCK} reads the system clock; take today or now as an argument, so that TODAY shifts everything at once`,
  look(source) {
    if (!ours(source) || source.path === CLOCK) return [];
    const found: Offence[] = [];
    const add = (start: number, what: string): void => {
      found.push({ line: source.lineAt(start), what: `${what} reads the clock` });
    };
    source.visit({
      NewExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date') return;
        if (node.arguments.length === 0) add(node.start, 'new Date()');
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
          add(node.start, 'Date()');
      },
      MemberExpression(node) {
        const { object, property } = node;
        if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
        const name = `${object.name}.${property.name}`;
        if (['Date.now', 'performance.now', 'process.hrtime', 'Temporal.Now'].includes(name)) {
          add(node.start, name);
        }
      },
    });
    return found;
  },
};

/** The files that read the environment: one per app, and the entry of the embedded database's process. */
const READS_ENVIRONMENT =
  /^(?:apps\/[^/]+\/src\/env\.ts|packages\/db\/src\/(?:embedded\/process)\.ts)$/;

/** `process.env` is read in one file per app. */
export const oneEnvironment: Fence = {
  rule: 'one-environment',
  reason:
    'Only src/env.ts of an app reads process.env, through one schema that reports all errors at once; packages take arguments',
  look(source) {
    if (!ours(source) || READS_ENVIRONMENT.test(source.path)) return [];
    const found: Offence[] = [];
    const add = (start: number): void => {
      found.push({ line: source.lineAt(start), what: 'process.env is read' });
    };
    source.visit({
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.object.name !== 'process') return;
        if (node.property.type === 'Identifier' && node.property.name === 'env') add(node.start);
      },
      ImportDeclaration(node) {
        if (!/^(?:node:)?process$/.test(node.source.value)) return;
        const names = node.specifiers.map((one) => one.local.name);
        if (names.includes('env')) add(node.start);
      },
    });
    return found;
  },
};

const TRANSACTION = 'packages/db/src/client/transaction.ts';

const opens = (text: string): boolean => /^\s*(?:begin|start\s+transaction)\b/i.test(text);

/** Transactions are opened in one file. */
export const oneTransaction: Fence = {
  rule: 'one-transaction',
  reason: `Only ${TRANSACTION} opens transactions: it marks the context in which another query would wait for ever on the embedded database; use transact or runCommand`,
  look(source) {
    if (!ours(source) || source.path === TRANSACTION) return [];
    const found: Offence[] = [];
    const add = (start: number, what: string): void => {
      found.push({ line: source.lineAt(start), what });
    };
    source.visit({
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const { name } = callee.property;
        if (['transaction', 'startTransaction'].includes(name))
          add(node.start, `.${name}() is called`);
        const [first] = node.arguments;
        if (first?.type === 'Literal' && typeof first.value === 'string' && opens(first.value)) {
          add(node.start, `"${first.value}" is sent`);
        }
      },
      TaggedTemplateExpression(node) {
        const text = node.quasi.quasis[0]?.value.raw ?? '';
        if (opens(text)) add(node.start, `"${text.trim()}" is sent`);
      },
    });
    return found;
  },
};

const SQL_CLOCK =
  /\b(?:(?:now|timeofday|(?:clock|statement|transaction)_timestamp)\s*\(\s*\)|(?:current_(?:date|time|timestamp)|localtime|localtimestamp)\b)/i;

/** Our SQL asks the database for no time. */
export const sqlClock: Fence = {
  rule: 'sql-clock',
  reason: 'The database has another clock and another zone; hand today or now over as a parameter',
  look(source) {
    if (!/^(?:packages\/db|apps\/(?:server|worker))\//.test(source.path) || isTest(source.path))
      return [];
    const found: Offence[] = [];
    const test = (text: string, start: number): void => {
      const match = SQL_CLOCK.exec(text);
      if (match)
        found.push({ line: source.lineAt(start + match.index), what: `${match[0]} in SQL` });
    };
    if (source.path.endsWith('.sql')) test(source.text, 0);
    source.visit({
      Literal(node) {
        if (typeof node.value === 'string') test(node.value, node.start);
      },
      TemplateElement: (node) => test(node.value.raw, node.start),
      CallExpression(node) {
        // kysely: eb.fn('now')
        const [first] = node.arguments;
        if (node.callee.type !== 'MemberExpression' || first?.type !== 'Literal') return;
        if (node.callee.property.type !== 'Identifier' || node.callee.property.name !== 'fn')
          return;
        if (typeof first.value === 'string') test(`${first.value}()`, node.start);
      },
    });
    return found;
  },
};

/** Where the derived index may be named: its table, its migrations, its one store. */
const NAMES_NEXT_ON =
  /^packages\/db\/src\/(?:database\.ts|tables\/|migrations\/|stores\/next-on\.ts$)/;

/** The derived index is written by one store. */
export const oneNextOn: Fence = {
  rule: 'one-next-on',
  reason:
    'Only packages/db/src/stores/next-on.ts names the column, so that whoever writes a fact goes through it in the same transaction',
  look(source) {
    if (!ours(source) || NAMES_NEXT_ON.test(source.path)) return [];
    const found: Offence[] = [];
    const test = (text: string, start: number): void => {
      if (/\bnext_on\b/.test(text))
        found.push({ line: source.lineAt(start), what: 'next_on is named' });
    };
    source.visit({
      Identifier: (node) => test(node.name, node.start),
      Literal(node) {
        if (typeof node.value === 'string') test(node.value, node.start);
      },
      TemplateElement: (node) => test(node.value.raw, node.start),
    });
    return found;
  },
};
