import type {
  FormColumn,
  FormFailure,
  SubmittedForm,
  TemplateForm,
} from '@dondoc/domain/reporting';
import { useId } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { FigureField } from './figure-field.tsx';
import { cellIn, failuresByCell, withCell } from './form-cells.ts';
import { wordFailure, writeCell, writeRatio } from './form-words.ts';
import './form-field.css';

interface FormFieldProps {
  readonly template: TemplateForm;
  readonly form: SubmittedForm;
  /** What the body sent for the period before. */
  readonly before: SubmittedForm | null;
  /** The heading under which it stands. */
  readonly labelledBy: string;
  readonly onChange: (form: SubmittedForm) => void;
}

/** A form as it is filled in: a table where there is room, one cell under the other on a telephone; what does not hold stands beside its cell. */
export function FormField({ template, form, before, labelledBy, onChange }: FormFieldProps) {
  const failures = failuresByCell(template, form, before);
  return (
    <table className="form-field" aria-labelledby={labelledBy} lang="vi">
      <thead>
        <tr>
          <td />
          {template.columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title} <ColumnSaid column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {template.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.title}</th>
            {template.columns.map((column) => (
              <Cell
                key={column.key}
                template={template}
                form={form}
                row={row}
                column={column}
                before={before ? cellIn(before, { row: row.key, column: column.key }) : ''}
                failures={failures.get(`${row.key} ${column.key}`) ?? []}
                onChange={onChange}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What kind of figure a column is, and in which unit. */
function ColumnSaid({ column: { unit, valueKind, type } }: { readonly column: FormColumn }) {
  const say = useWords().templates;
  const parts = [unit, type === 'text' ? null : say.valueKinds[valueKind]].filter(Boolean);
  return parts.length > 0 && <span className="dim xs">{parts.join(', ')}</span>;
}

interface CellProps extends Pick<FormFieldProps, 'template' | 'form' | 'onChange'> {
  readonly row: TemplateForm['rows'][number];
  readonly column: FormColumn;
  readonly before: string;
  readonly failures: readonly FormFailure[];
}

function Cell({ template, form, row, column, before, failures, onChange }: CellProps) {
  const words = useWords();
  const say = words.writing.form;
  const beside = useId();
  const at = { row: row.key, column: column.key };
  const notes = [
    ...(before === '' ? [] : [{ text: say.before(writeCell(before, column)), bad: false }]),
    ...failures.map((failure) => ({ text: wordFailure(failure, template, words), bad: true })),
  ];
  return (
    <td>
      <span className="cell-label" aria-hidden="true">
        {column.title} <ColumnSaid column={column} />
      </span>
      {column.aggregation.kind === 'ratio' ? (
        <output className="ratio" aria-label={`${column.title}, ${row.title}`}>
          {writeRatio(template, form, { row: row.key, column }, words)}
        </output>
      ) : (
        <FigureField
          label={[column.title, row.title, column.unit].filter(Boolean).join(', ')}
          column={column}
          value={cellIn(form, at)}
          describedBy={notes.length > 0 ? beside : undefined}
          onChange={(value) => onChange(withCell(form, at, value))}
        />
      )}
      {notes.length > 0 && (
        <span id={beside} className="cell-notes xs">
          {notes.map(({ text, bad }) => (
            <span key={text} className={bad ? 'warn' : 'dim'}>
              {text}
            </span>
          ))}
        </span>
      )}
    </td>
  );
}
