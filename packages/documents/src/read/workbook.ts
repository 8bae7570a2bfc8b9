import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { LIMITS } from './limits.ts';
import { unpacked } from './office-package.ts';
import type { PlanFile } from './read-plan.ts';
import { sheetRows } from './sheet-rows.ts';
import type { Merge, SheetRow } from './sheet-rows.ts';
import { sniffed } from './sniff.ts';
import { unreadable } from './unreadable.ts';
import { childOf, elementsOf, xmlTree } from './xml-tree.ts';
import type { Element } from './xml-tree.ts';

/** The first sheet of a workbook that is not hidden. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Dates are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
}

const PARTS =
  /^(?:_rels\/\.rels|[^/]+\/(?:workbook|sharedStrings)\.xml|[^/]+\/_rels\/workbook\.xml\.rels|[^/]+\/worksheets\/[^/]+\.xml)$/u;

/**
 * Reads the first sheet of an .xlsx that is not hidden, at most `most` rows of it. The package is opened within the limits of a .docx; no
 * formula is computed, no link followed, no macro looked at. Refuses `file.too-large` and `file.unreadable`: `not-xlsx`, `encrypted`,
 * `zip-bomb`, `zip-entries`, `zip-damaged`, `xml`, `no-sheet`, `too-many-rows`.
 */
export function readSheet(file: PlanFile, most: number): Result<Sheet> {
  if (file.bytes.length > LIMITS.fileBytes)
    return refuse({ code: 'file.too-large', facts: { limit: LIMITS.fileBytes } });
  const kind = sniffed(file);
  if (kind === 'encrypted') return unreadable('encrypted');
  const isPackage = file.bytes[0] === 0x50;
  if (!isPackage || (kind !== 'spreadsheet' && kind !== 'zip')) return unreadable('not-xlsx');
  const parts = unpacked(file.bytes, PARTS);
  if (!parts.ok) return parts;
  const tree = (name: string): Element | undefined => {
    const part = parts.value.get(name);
    return (part && xmlTree(part)) ?? undefined;
  };
  const main = targetOf(tree('_rels/.rels'), '', (relation) => relation.type === 'officeDocument');
  const workbook = tree(main ?? 'xl/workbook.xml');
  if (!workbook) return unreadable(kind === 'zip' ? 'not-xlsx' : 'xml');
  const folder = (main ?? 'xl/workbook.xml').replace(/[^/]+$/u, '');
  const shown = elementsOf(childOf(workbook, 'sheets')).find(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  const relations = tree(`${folder}_rels/workbook.xml.rels`);
  const path = targetOf(relations, folder, ({ id }) => id === shown?.attributes['id']);
  const part = parts.value.get(path ?? '');
  if (!shown || !part) return unreadable('no-sheet');
  const read = sheetRows(part, stringsOf(tree(`${folder}sharedStrings.xml`)), most);
  if (read === null) return unreadable('xml');
  if (read.more) return unreadable('too-many-rows');
  const from1904 = /^(?:1|true)$/u.test(
    childOf(workbook, 'workbookPr')?.attributes['date1904'] ?? '',
  );
  return done({
    name: (shown.attributes['name'] ?? '').normalize('NFC'),
    rows: read.rows,
    merges: read.merges,
    from1904,
  });
}

interface Relation {
  readonly id: string | undefined;
  readonly type: string | undefined;
}

/** Where the first relation leads that is meant; null where there is none. */
function targetOf(
  relations: Element | undefined,
  folder: string,
  meant: (relation: Relation) => boolean,
): string | null {
  const found = elementsOf(relations).find(({ attributes }) =>
    meant({ id: attributes['Id'], type: attributes['Type']?.replace(/^.*\//u, '') }),
  );
  const target = found?.attributes['Target'];
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//u, '')}`;
}

/** The texts that cells share, each of one or several runs; what is printed above them to be read aloud is left out. */
function stringsOf(root: Element | undefined): readonly string[] {
  return elementsOf(root).map((item) =>
    elementsOf(item)
      .map((child) =>
        child.name === 'r' ? childOf(child, 't') : child.name === 't' ? child : null,
      )
      .map((run) => run?.children.filter((piece) => typeof piece === 'string').join('') ?? '')
      .join(''),
  );
}
