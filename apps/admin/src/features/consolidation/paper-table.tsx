import type { ShownConsolidation } from './answer.ts';

type Table = Extract<ShownConsolidation['page']['body'][number], { kind: 'table' }>['table'];

/** A ruled table of the page, its widths as they will be printed. */
export function PaperTable({ table: { columns, rows } }: { readonly table: Table }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className="paper-table">
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('\n')}>
            {row.map((cell, at) => (
              <td key={columns[at]?.title} className={columns[at]?.align}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
