import type { Fence } from './fence.ts';

const FORBIDDEN = /^(?:utils?|helpers?|common|shared|libs?|misc)$/;

/** Files and folders are called by what they are about. */
export const businessNames: Fence = {
  rule: 'business-names',
  reason: 'A file or folder bears the noun it is about; what belongs to no noun belongs nowhere',
  look: (source) =>
    source.path
      .split('/')
      .map((part) => part.replace(/\..*$/, ''))
      .filter((part) => FORBIDDEN.test(part))
      .map((part) => ({ line: 1, what: `"${part}" in the path` })),
};

/** A folder's `index.ts` names what it gives away. */
export const namedExports: Fence = {
  rule: 'named-exports',
  reason: 'Name what a folder gives away; `export *` lets anything out',
  look(source) {
    const lines: number[] = [];
    source.visit({ ExportAllDeclaration: (node) => lines.push(source.lineAt(node.start)) });
    return lines.map((line) => ({ line, what: '`export *` is used' }));
  },
};

/** Packages have one export per folder and none for the root. */
export const folderExports: Fence = {
  rule: 'folder-exports',
  reason: 'One export subpath per folder, each a file of ours; no root barrel',
  look(source) {
    if (!source.path.endsWith('/package.json')) return [];
    const { exports = {} } = JSON.parse(source.text);
    const keys = typeof exports === 'string' ? ['.'] : Object.keys(exports);
    return keys
      .filter((key) => !/^\.\/[a-z-]+$/.test(key))
      .map((key) => ({ line: 1, what: `the export "${key}"` }));
  },
};

/** The ceiling in lines. */
export const CEILING = 400;

/** No file of ours is longer than the ceiling. */
export const ceiling: Fence = {
  rule: 'ceiling',
  reason: `A file has at most ${CEILING} lines; split it by noun`,
  look(source) {
    const lines = source.text.trimEnd().split('\n').length;
    return lines > CEILING ? [{ line: CEILING + 1, what: `${lines} lines` }] : [];
  },
};
