/** A line of a register: the head of a group with its count, or a row. */
export type ListItem<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly group: string; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row };

/**
 * Rows under the heads of their groups. Groups stand in the order of their first row, rows in the order given.
 *
 * @example
 * listItems([{ id: 'a' }], () => 'II').map((item) => item.kind); // ['group', 'row']
 */
export function listItems<Row extends { readonly id: string }>(
  rows: readonly Row[],
  groupOf?: (row: Row) => string,
): readonly ListItem<Row>[] {
  const line = (row: Row): ListItem<Row> => ({ kind: 'row', key: row.id, row });
  if (!groupOf) return rows.map(line);
  return [...Map.groupBy(rows, groupOf)].flatMap(([group, held]) => [
    { kind: 'group' as const, key: `group ${group}`, group, count: held.length },
    ...held.map(line),
  ]);
}
