import { tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { listItems } from './list-items.ts';

/** One column of a register. Widths are fixed, so that nothing moves when a row is selected. */
export interface RegisterColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  /** Pixels; left out, the column takes what is left. */
  readonly width?: number;
  readonly align?: 'end';
  readonly cell: (row: Row) => ReactNode;
}

interface RegisterTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Memoised: a new array mounts every cell anew, and what is open in one closes. */
  readonly columns: readonly RegisterColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** Rows stand under the heading of their group, in the order given; the register never sorts by itself. */
  readonly groupOf?: (row: Row) => string;
  readonly groupHead?: (group: string, count: number) => ReactNode;
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
  /** More attributes for a row: `litTarget`, a class. */
  readonly rowProps?: (
    row: Row,
  ) => { readonly className?: string } & Readonly<Record<string, unknown>>;
  /** Height of a row before it is measured: 32 with one line, 45 with two. */
  readonly rowHeight?: number;
}

const features = tableFeatures({});
/** Below this many rows every row stands in the page, which a reader can search and print. */
const WINDOWED_FROM = 150;

/** Rows, aligned numbers, hairlines. Long lists draw only the rows in sight, between two spacers. */
export function RegisterTable<Row>(props: RegisterTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowId,
    groupOf,
    groupHead,
    selected = null,
    onSelect,
    rowProps,
    rowHeight = 32,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const defs = useMemo<ColumnDef<typeof features, { row: Row }>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: () => column.header,
        cell: (context) => column.cell(context.row.original.row),
      })),
    [columns],
  );
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const table = useTable({ features, columns: defs, data, getRowId: ({ row }) => rowId(row) });
  const model = table.getRowModel().rows;
  const items = useMemo(
    () => listItems(model, groupOf && ((held) => groupOf(held.original.row))),
    [model, groupOf],
  );
  const windowed = items.length > WINDOWED_FROM;
  const virtual = useVirtualizer({
    count: items.length,
    enabled: windowed,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? 28 : rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
  });
  const shown = windowed
    ? virtual.getVirtualItems().map((item) => item.index)
    : items.map((_item, index) => index);
  const before = windowed ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const after = windowed
    ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0)
    : 0;

  useEffect(() => {
    if (selected === null) return;
    const index = items.findIndex((item) => item.key === selected);
    if (index < 0) return;
    if (windowed) virtual.scrollToIndex(index, { align: 'auto' });
    else
      scroller.current
        ?.querySelector(`[data-row="${CSS.escape(selected)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [selected, items, windowed, virtual]);

  return (
    <div ref={scroller} className="reg-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="reg">
        <colgroup>
          {columns.map((column) => (
            <col
              key={column.id}
              style={column.width === undefined ? {} : { width: column.width }}
            />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header, index) => (
                <th
                  key={header.id}
                  scope="col"
                  className={columns[index]?.align === 'end' ? 'num' : ''}
                >
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} span={columns.length} />}
          {shown.map((index) => {
            const item = items[index];
            if (!item) return <Fragment key={index} />;
            if (item.kind === 'group')
              return (
                <tr key={item.key} className="grp" data-index={index}>
                  <th scope="rowgroup" colSpan={columns.length}>
                    {groupHead ? groupHead(item.group, item.count) : item.group}
                  </th>
                </tr>
              );
            const more = rowProps?.(item.row.original.row) ?? {};
            const chosen = item.key === selected;
            return (
              <tr
                key={item.key}
                data-row={item.key}
                data-index={index}
                ref={windowed ? virtual.measureElement : null}
                aria-current={chosen ? 'true' : undefined}
                {...more}
                className={[more.className ?? '', chosen ? 'sel' : '', onSelect ? 'can' : '']
                  .join(' ')
                  .trim()}
                onClick={onSelect ? () => onSelect(item.key) : undefined}
              >
                {item.row.getAllCells().map((cell, column) => (
                  <td key={cell.id} className={columns[column]?.align === 'end' ? 'num' : ''}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} span={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr className="spacer" aria-hidden="true">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
