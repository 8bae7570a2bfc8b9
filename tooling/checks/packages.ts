import type { Fence, Offence } from './fence.ts';
import { isTest } from './source.ts';
import type { Source } from './source.ts';

/** Package -> the packages of ours it may import; those behind `types` only by `import type`. */
export const MAY_IMPORT: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>
> = {
  domain: { values: [] },
  documents: { values: ['domain'] },
  db: { values: ['domain'] },
  server: { values: ['domain', 'documents', 'db'] },
  worker: { values: ['domain', 'documents', 'db'] },
  admin: { values: ['domain'], types: ['server'] },
  tooling: { values: [] },
};

/**
 * Folders of tooling that import packages: bench measures them and the night, main migrates and probes the database by itself,
 * so that a second start has no child but the three.
 */
const READS_PACKAGES = new Map([
  ['bench', ['documents', 'domain', 'db', 'worker']],
  ['start', ['domain', 'db']],
  ['package.json', ['documents', 'domain', 'db', 'worker']],
]);

/** The journeys drive the screens from outside and drop generated plans into them; no screen imports a document. */
const JOURNEYS = 'apps/admin/e2e/';

/** Folders of domain, from the left to the right: a folder imports itself and what stands left of it. */
export const DOMAIN_ORDER = [
  'kernel',
  'calendar',
  'period',
  'agency',
  'plan',
  'task',
  'reporting',
  'register',
  'night',
  'testing',
  'oracle',
];

const packageOf = (file: string): string | undefined =>
  /^(?:packages|apps)\/([^/]+)\//.exec(file)?.[1] ??
  (file.startsWith('tooling/') ? 'tooling' : undefined);

const allowed = (source: Source, target: string, typeOnly: boolean): boolean => {
  const from = packageOf(source.path) ?? '';
  if (from === target) return true;
  const may = MAY_IMPORT[from];
  if (may?.values.includes(target)) return true;
  if (typeOnly && may?.types?.includes(target)) return true;
  if (target === 'documents' && source.path.startsWith(JOURNEYS)) return true;
  const folder = source.path.split('/')[1] ?? '';
  return from === 'tooling' && (READS_PACKAGES.get(folder)?.includes(target) ?? false);
};

const declared = (source: Source): Offence[] => {
  const manifest = JSON.parse(source.text);
  const offences = (field: string, typeOnly: boolean): Offence[] =>
    Object.keys(manifest[field] ?? {}).flatMap((name) => {
      const target = /^@dondoc\/(.+)/.exec(name)?.[1];
      const journeys = typeOnly && packageOf(source.path) === 'admin' && target === 'documents';
      return !target || journeys || allowed(source, target, typeOnly)
        ? []
        : [{ line: 1, what: `${packageOf(source.path)} depends on ${name}` }];
    });
  return [...offences('dependencies', false), ...offences('devDependencies', true)];
};

/** Which package may import which. A relative path out of a package is refused too. */
export const packageDirection: Fence = {
  rule: 'package-direction',
  reason:
    'Allowed are domain <- documents, db <- server, worker; domain <- admin; the type of the router from server to admin; documents for the journeys in apps/admin/e2e',
  look(source) {
    if (source.path.endsWith('/package.json')) return declared(source);
    return source.imports().flatMap((one): Offence[] => {
      const target = /^@dondoc\/([^/]+)/.exec(one.from)?.[1];
      if (target) {
        return allowed(source, target, one.typeOnly)
          ? []
          : [{ line: one.line, what: `${packageOf(source.path)} imports ${one.from}` }];
      }
      if (!one.from.startsWith('.')) return [];
      const reached = new URL(one.from, `file:///${source.path}`).pathname.slice(1);
      return packageOf(reached) === packageOf(source.path)
        ? []
        : [{ line: one.line, what: `a relative path leaves the package: ${one.from}` }];
    });
  },
};

/** Admin takes the type of the server's router and nothing else of it. */
export const routerTypeOnly: Fence = {
  rule: 'router-type-only',
  reason:
    "The screen takes `import type { AppRouter } from '@dondoc/server/router'` and nothing else, or the server is packed into the browser's bundle",
  look(source) {
    if (source.path === 'apps/server/package.json') {
      const { exports } = JSON.parse(source.text);
      const same =
        JSON.stringify(exports) ===
        JSON.stringify({ './router': { types: './src/router-type.ts' } });
      return same ? [] : [{ line: 1, what: 'the server exports more than the types of ./router' }];
    }
    return source
      .imports()
      .filter(
        (one) =>
          one.from.startsWith('@dondoc/server') &&
          (!one.typeOnly || one.from !== '@dondoc/server/router'),
      )
      .map((one) => ({
        line: one.line,
        what: `${one.typeOnly ? 'type' : 'value'} import of ${one.from}`,
      }));
  },
};

const folderOfDomain = (file: string): string | undefined =>
  /^packages\/domain\/src\/([^/]+)\//.exec(file)?.[1];

/** What the second implementation may take from the first. */
const ORACLE_MAY_TAKE = ['calendar/civil-date.ts', 'calendar/vietnam.ts'];

/** The oracle finds deadlines, states and counts by itself, or it would agree with our mistakes. */
export const oracleApart: Fence = {
  rule: 'oracle-apart',
  reason: `The oracle takes types, and of what computes only ${ORACLE_MAY_TAKE.join(' and ')}: it may share no mistake with what it checks`,
  look(source) {
    if (folderOfDomain(source.path) !== 'oracle' || isTest(source.path)) return [];
    return source.imports().flatMap((one): Offence[] => {
      if (one.typeOnly || one.from.startsWith('./')) return [];
      return ORACLE_MAY_TAKE.some((file) => one.from === `../${file}`)
        ? []
        : [{ line: one.line, what: `the oracle takes ${one.from}` }];
    });
  },
};

/** Inside domain a folder imports only what stands left of it. */
export const domainOrder: Fence = {
  rule: 'domain-order',
  reason: `Left never imports right: ${DOMAIN_ORDER.join(' <- ')}`,
  look(source) {
    const own = folderOfDomain(source.path);
    if (!own) return [];
    if (!DOMAIN_ORDER.includes(own)) return [{ line: 1, what: `${own} has no place in the order` }];
    return source.imports().flatMap((one): Offence[] => {
      const target = one.from.startsWith('.')
        ? folderOfDomain(new URL(one.from, `file:///${source.path}`).pathname.slice(1))
        : /^@dondoc\/domain\/([^/]+)/.exec(one.from)?.[1];
      if (!target || target === own) return [];
      if (target === 'testing' && isTest(source.path)) return [];
      return DOMAIN_ORDER.indexOf(target) < DOMAIN_ORDER.indexOf(own)
        ? []
        : [{ line: one.line, what: `${own} imports ${target}` }];
    });
  },
};

/** Domain is pure: it imports zod, and fast-check and vitest where it is tested. */
export const domainPure: Fence = {
  rule: 'domain-pure',
  reason: 'domain has one runtime dependency, zod; it also runs in the browser',
  look(source) {
    if (!folderOfDomain(source.path)) return [];
    const known = isTest(source.path) ? ['zod', 'fast-check', 'vitest'] : ['zod'];
    return source
      .imports()
      .filter((one) => !/^(?:\.|@dondoc\/)/.test(one.from) && !known.includes(one.from))
      .map((one) => ({ line: one.line, what: `domain imports ${one.from}` }));
  },
};

/** What runs before anything is installed imports nothing that is installed. */
export const bareStart: Fence = {
  rule: 'bare-start',
  reason:
    'The .mjs files of tooling/run and tooling/start run on Node 20 before the first install: they import only node: and each other',
  look: (source) =>
    /^tooling\/(?:run|start)\/.*\.mjs$/.test(source.path)
      ? source
          .imports()
          .filter((one) => !/^node:|^\.{1,2}\/.*\.mjs$/.test(one.from))
          .map((one) => ({ line: one.line, what: `${one.from} is imported` }))
      : [],
};

/** TanStack Table and Virtual stay behind one folder. */
export const gridOnly: Fence = {
  rule: 'grid-only',
  reason:
    'TanStack Table and Virtual are imported by apps/admin/src/ui/grid alone, so that they can be exchanged in one place',
  look: (source) =>
    source.path.startsWith('apps/admin/src/ui/grid/')
      ? []
      : source
          .imports()
          .filter((one) => /^@tanstack\/react-(?:table|virtual)(?:\/|$)/.test(one.from))
          .map((one) => ({ line: one.line, what: `${one.from} outside ui/grid` })),
};
