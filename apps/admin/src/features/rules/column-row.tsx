import { FormColumn } from '@dondoc/domain/reporting';
import type { Aggregation } from '@dondoc/domain/reporting';
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { checkable } from './template-draft.ts';

interface ColumnRowProps {
  readonly column: FormColumn;
  readonly at: number;
  readonly columns: readonly FormColumn[];
  readonly path: string;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (column: FormColumn) => void;
  readonly onRemove: () => void;
}

const TYPES = FormColumn.shape.type.options;
const VALUE_KINDS = FormColumn.shape.valueKind.options;
const AGGREGATIONS = ['sum', 'ratio', 'last', 'max', 'none'] as const;

/** One column of a form: what it is called, in which unit, and how its figures become one. */
export function ColumnRow(props: ColumnRowProps) {
  const { column, at, columns, path, issues, onChange } = props;
  const say = useWords().templates;
  const { aggregation } = column;
  const others = checkable(columns).filter(({ key }) => key !== column.key);
  const asAggregation = (kind: Aggregation['kind']): Aggregation =>
    kind === 'ratio'
      ? { kind, of: others[0]?.key ?? '', to: others[1]?.key ?? others[0]?.key ?? '' }
      : { kind };
  const named = (head: keyof typeof say.heads) => say.of(say.heads[head], column.title);
  const sides = others.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <div className="column-row">
      <TextInput
        aria-label={say.columnTitle(at + 1)}
        lang="vi"
        value={column.title}
        error={issues.get(`${path}.title`) ?? issues.get(`${path}.key`)}
        onChange={(event) => onChange({ ...column, title: event.currentTarget.value })}
      />
      <TextInput
        aria-label={named('unit')}
        placeholder={say.heads.unit}
        lang="vi"
        value={column.unit ?? ''}
        error={issues.get(`${path}.unit`)}
        onChange={(event) => onChange({ ...column, unit: event.currentTarget.value || null })}
      />
      <NativeSelect
        aria-label={named('type')}
        value={column.type}
        data={TYPES.map((type) => ({ value: type, label: say.types[type] }))}
        onChange={(event) => {
          const type = TYPES.find((one) => one === event.currentTarget.value);
          if (type)
            onChange({
              ...column,
              type,
              ...(type === 'text' && { aggregation: { kind: 'none' as const } }),
            });
        }}
      />
      <NativeSelect
        aria-label={named('valueKind')}
        value={column.valueKind}
        data={VALUE_KINDS.map((kind) => ({ value: kind, label: say.valueKinds[kind] }))}
        onChange={(event) => {
          const valueKind = VALUE_KINDS.find((one) => one === event.currentTarget.value);
          if (valueKind) onChange({ ...column, valueKind });
        }}
      />
      <NativeSelect
        aria-label={named('aggregation')}
        value={aggregation.kind}
        error={issues.get(`${path}.aggregation.kind`)}
        data={AGGREGATIONS.map((kind) => ({ value: kind, label: say.aggregations[kind] }))}
        onChange={(event) => {
          const kind = AGGREGATIONS.find((one) => one === event.currentTarget.value);
          if (kind)
            onChange({
              ...column,
              ...(kind === 'ratio' && { type: 'decimal' as const }),
              aggregation: asAggregation(kind),
            });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say.remove(column.title)}
        disabled={columns.length === 1}
        onClick={props.onRemove}
      >
        ×
      </ActionIcon>
      {aggregation.kind === 'ratio' && (
        <div className="ratio-sides">
          <NativeSelect
            label={say.ratioOf}
            value={aggregation.of}
            data={sides}
            error={issues.get(`${path}.aggregation.of`)}
            onChange={(event) =>
              onChange({
                ...column,
                aggregation: { ...aggregation, of: event.currentTarget.value },
              })
            }
          />
          <NativeSelect
            label={say.ratioTo}
            value={aggregation.to}
            data={sides}
            error={issues.get(`${path}.aggregation.to`)}
            onChange={(event) =>
              onChange({
                ...column,
                aggregation: { ...aggregation, to: event.currentTarget.value },
              })
            }
          />
        </div>
      )}
    </div>
  );
}
