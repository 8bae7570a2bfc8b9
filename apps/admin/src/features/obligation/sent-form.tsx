import type { SubmittedForm, TemplateForm } from '@dondoc/domain/reporting';
import { useWords } from '../../words/words-provider.tsx';
import { cellIn } from './form-cells.ts';
import { writeCell, writeRatio } from './form-words.ts';

interface SentFormProps {
  readonly title: string;
  readonly template: TemplateForm;
  readonly form: SubmittedForm;
}

/** A form as it was sent. */
export function SentForm({ title, template, form }: SentFormProps) {
  const words = useWords();
  return (
    <div className="sent-form" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            <td />
            {template.columns.map(({ key, title: column, unit }) => (
              <th key={key} scope="col">
                {column}
                {unit !== null && ` (${unit})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {template.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              {template.columns.map((column) => (
                <td key={column.key}>
                  {column.aggregation.kind === 'ratio'
                    ? writeRatio(template, form, { row: row.key, column }, words)
                    : writeCell(cellIn(form, { row: row.key, column: column.key }), column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
