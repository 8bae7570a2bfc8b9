import type { Block } from '@dondoc/domain/plan';

/** A table of the paper, its cells by row; or one block outside any table. */
export type PaperPart =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Block[])[] };

/** Puts the cells of one table together again; a cell of several blocks keeps them one after the other. */
export function groupCells(blocks: readonly Block[]): readonly PaperPart[] {
  const parts: (
    | { kind: 'block'; block: Block }
    | { kind: 'table'; number: number; rows: Map<number, Block[]> }
  )[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.table === null) parts.push({ kind: 'block', block });
    else if (last?.kind === 'table' && last.number === block.table.table)
      last.rows.set(block.table.row, [...(last.rows.get(block.table.row) ?? []), block]);
    else
      parts.push({
        kind: 'table',
        number: block.table.table,
        rows: new Map([[block.table.row, [block]]]),
      });
  }
  return parts.map((part) =>
    part.kind === 'block' ? part : { kind: 'table', rows: [...part.rows.values()] },
  );
}
