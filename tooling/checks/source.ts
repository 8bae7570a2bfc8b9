import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Visitor, parseSync } from 'rolldown/utils';

/** One import of a module: `import`, `export … from`, `import()` or `import('…')` in a type. */
export interface Import {
  readonly from: string;
  /** Erased before the file runs: `import type`, `export type … from`, `import('…')` in a type. */
  readonly typeOnly: boolean;
  readonly line: number;
}

type Program = ReturnType<typeof parseSync>['program'];
type Handlers = ConstructorParameters<typeof Visitor>[0];

/** A file of ours; `path` is relative to the root and written with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The number of the line an offset is on, from 1. */
  lineAt(offset: number): number;
  imports(): readonly Import[];
  /** Calls a handler for each node of its kind. Files that are not TypeScript or JavaScript have none. */
  visit(handlers: Handlers): void;
}

const SCRIPT = /\.(?:ts|tsx|mjs|js)$/;

/** Whether a file is a test or serves tests only. */
export const isTest = (file: string): boolean =>
  /\.test\.tsx?$/.test(file) || file.includes('/testing/') || file.includes('/e2e/');

class FileSource implements Source {
  readonly path: string;
  readonly text: string;
  #program: Program | undefined;
  #imports: Import[] | undefined;

  constructor(file: string, text: string) {
    this.path = file;
    this.text = text;
  }

  lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }

  visit(handlers: Handlers): void {
    if (!SCRIPT.test(this.path)) return;
    this.#program ??= this.#parse();
    new Visitor(handlers).visit(this.#program);
  }

  imports(): readonly Import[] {
    if (this.#imports) return this.#imports;
    const found: Import[] = [];
    const add = (from: unknown, typeOnly: boolean, start: number): void => {
      if (typeof from === 'string') found.push({ from, typeOnly, line: this.lineAt(start) });
    };
    this.visit({
      ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type', node.start),
      ExportNamedDeclaration: (node) =>
        add(node.source?.value, node.exportKind === 'type', node.start),
      ExportAllDeclaration: (node) =>
        add(node.source.value, node.exportKind === 'type', node.start),
      ImportExpression: (node) =>
        add(node.source.type === 'Literal' ? node.source.value : null, false, node.start),
      TSImportType: (node) => add(node.source.value, true, node.start),
    });
    this.#imports = found;
    return found;
  }

  #parse(): Program {
    const { program, errors } = parseSync(this.path, this.text);
    if (errors[0]) throw new Error(`${this.path}: ${errors[0].message}`);
    return program;
  }
}

/** Makes a source of a text, as if it were a file of the tree. */
export const sourceOf = (file: string, text: string): Source => new FileSource(file, text);

const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage']);
const TOP = ['packages', 'apps', 'tooling'];

/** Reads every file of ours under a root: scripts, styles, SQL and package manifests in `packages`, `apps`, `tooling`. */
export function readSources(root: string): Source[] {
  const found: Source[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name) && !entry.name.startsWith('.')) walk(file);
      } else if (
        SCRIPT.test(file) ||
        /\.(?:css|sql)$/.test(file) ||
        entry.name === 'package.json'
      ) {
        found.push(sourceOf(file, readFileSync(path.join(root, file), 'utf8')));
      }
    }
  };
  for (const folder of TOP) walk(folder);
  return found;
}
