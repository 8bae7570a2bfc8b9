import { Figure } from '@dondoc/domain/reporting';
import type { FormColumn, SectionFigure, TemplateForm } from '@dondoc/domain/reporting';
import { writeFigure } from '../../words/figure.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Section, ShownConsolidation } from './answer.ts';

interface TotalListProps {
  readonly shown: ShownConsolidation;
  readonly section: Section;
  readonly form: TemplateForm;
}

const written = (value: string | null): string => {
  const figure = Figure.safeParse(value);
  return figure.success ? writeFigure(figure.data) : (value ?? '');
};

/** The figures of a section's form, each with the bodies and revisions that it came from and those that gave none. */
export function TotalList({ shown, section, form }: TotalListProps) {
  const words = useWords().consolidation.totals;
  const own = shown.totals.filter((total) => total.section === section.key);
  const cells = form.rows.flatMap((row) =>
    form.columns.flatMap((column) => {
      const total = own.find((one) => one.row === row.key && one.column === column.key);
      return total && column.type !== 'text' ? [{ row, column, total }] : [];
    }),
  );
  if (cells.length === 0) return null;
  return (
    <section className="figures totals" aria-label={words.title}>
      <h3>{words.title}</h3>
      {cells.map(({ row, column, total }) => (
        <details key={`${row.key} ${column.key}`}>
          <summary>
            <span lang="vi">
              {column.title}
              {form.rows.length > 1 && <span className="dim">, {row.title}</span>}
            </span>
            <span>
              <b>{total.why === null ? said(total, column) : words.why[total.why]}</b>{' '}
              <span className="dim">{words.how[column.aggregation.kind](total.from.length)}</span>
            </span>
          </summary>
          <Sources shown={shown} total={total} column={column} />
        </details>
      ))}
    </section>
  );
}

const said = ({ value }: Pick<SectionFigure, 'value'>, { unit }: FormColumn): string =>
  [written(value), unit].filter(Boolean).join(' ');

interface SourcesProps {
  readonly shown: ShownConsolidation;
  readonly total: SectionFigure;
  readonly column: FormColumn;
}

function Sources({ shown, total, column }: SourcesProps) {
  const words = useWords().consolidation;
  const nameOf = (id: string) =>
    shown.bodies.find(({ agencyId }) => agencyId === id)?.agencyName ?? '';
  return (
    <ul className="xs">
      {total.from.map(({ agencyId, revision, value }) => (
        <li key={agencyId}>
          <span lang="vi">{nameOf(agencyId)}</span>, {words.totals.revision(revision)}
          {value !== null && <b> {said({ value }, column)}</b>}
        </li>
      ))}
      {total.missing.map((agencyId) => (
        <li key={agencyId} className="dim">
          <span lang="vi">{nameOf(agencyId)}</span>, {words.totals.blank}
        </li>
      ))}
    </ul>
  );
}
