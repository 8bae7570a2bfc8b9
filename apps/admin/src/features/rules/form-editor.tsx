import type { TemplateForm } from '@dondoc/domain/reporting';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { CheckRow } from './check-row.tsx';
import { ColumnRow } from './column-row.tsx';
import { newCheck, newColumn, rowsFrom } from './template-draft.ts';

interface FormEditorProps {
  readonly form: TemplateForm;
  /** Where the form stands in the template, for what is wrong with it. */
  readonly path: string;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (form: TemplateForm) => void;
}

/** The rows, columns and checks of a form. */
export function FormEditor({ form, path, issues, onChange }: FormEditorProps) {
  const say = useWords().templates;
  const { rows, columns, checks } = form;
  // A check has no name of its own, and two may say the same: it is told by its place.
  const placed = checks.map((check, at) => ({ check, at }));
  const written = rows.map(({ title }) => title).join('\n');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="form-editor">
      <div className="form-columns" role="group" aria-label={say.columns}>
        {columns.map((column, at) => (
          <ColumnRow
            key={column.key}
            column={column}
            at={at}
            columns={columns}
            path={`${path}.columns.${at}`}
            issues={issues}
            onChange={(next) => onChange({ ...form, columns: columns.with(at, next) })}
            onRemove={() => onChange({ ...form, columns: columns.toSpliced(at, 1) })}
          />
        ))}
        <Button
          onClick={() =>
            onChange({
              ...form,
              columns: [...columns, newColumn(say.newColumn(columns.length + 1), columns)],
            })
          }
        >
          {say.addColumn}
        </Button>
      </div>
      <Textarea
        label={say.rows}
        lang="vi"
        autosize
        minRows={2}
        maxRows={12}
        value={typed ?? written}
        error={issues.get(`${path}.rows`)}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange({ ...form, rows: rowsFrom(currentTarget.value, rows) });
        }}
        onBlur={() => setTyped(null)}
      />
      <div className="form-checks" role="group" aria-label={say.checks}>
        {placed.map(({ check, at }) => (
          <CheckRow
            key={at}
            check={check}
            at={at}
            columns={columns}
            path={`${path}.checks.${at}`}
            issues={issues}
            onChange={(next) => onChange({ ...form, checks: checks.with(at, next) })}
            onRemove={() => onChange({ ...form, checks: checks.toSpliced(at, 1) })}
          />
        ))}
        <Button
          onClick={() => onChange({ ...form, checks: [...checks, newCheck('at-most', columns)] })}
        >
          {say.addCheck}
        </Button>
      </div>
    </div>
  );
}
