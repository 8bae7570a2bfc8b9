import type { Anchor } from '@dondoc/domain/plan';
import type { Part } from './duty-words.ts';
import type { FieldKind } from './field-label.ts';
import { partsOfField } from './field-parts.ts';
import type { Item } from './items.ts';
import { WORK_VERBS } from './lexicon.ts';
import { placeOf } from './outline.ts';
import type { Unit } from './outline.ts';
import type { Page } from './page.ts';
import type { Grid, Row } from './table-grid.ts';

/** The items of a table of tasks: one a row; rows that only head a group are none. */
export function rowItems(page: Page, unit: Unit, grid: Grid): Item[] {
  if (grid.columns === null) return [];
  const columns = [...grid.columns].toSorted(([a], [b]) => a - b);
  return grid.rows.flatMap((row): Item[] => {
    const cell = (kind: FieldKind): Anchor | null => {
      const column = columns.find(([at, of]) => of === kind && row.cells.has(at))?.[0];
      return column === undefined ? null : (row.cells.get(column) ?? null);
    };
    const what = cell('what');
    if (!what || row.wide || row.cells.size < 2) return [];
    const parts = columns.flatMap(([at, kind]): Part[] => {
      const value = row.cells.get(at);
      return value && (kind === 'lead' || kind === 'coordinate' || kind === 'performer')
        ? partsOfField(page, kind, value)
        : [];
    });
    const when = cell('when');
    if (
      parts.length === 0 &&
      when === null &&
      !(row.cells.size > 2 && WORK_VERBS.test(page.low.slice(what.start, what.start + 60)))
    )
      return [];
    const product = cell('product');
    return [
      {
        unit,
        label: rowLabel(page.text, unit, row, cell('number')),
        anchor: what,
        parts,
        when,
        products: product ? [product] : [],
        labelled: true,
        sure: true,
      },
    ];
  });
}

function rowLabel(text: string, unit: Unit, row: Row, number: Anchor | null): string {
  const place = placeOf(unit);
  const printed = number ? text.slice(number.start, number.end).replaceAll(/[.\s]+$/gu, '') : '';
  return [place, printed].filter((part) => part !== '').join('.') || String(row.cells.size);
}
