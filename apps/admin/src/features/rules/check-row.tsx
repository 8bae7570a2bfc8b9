import type { FormCheck, FormColumn } from '@dondoc/domain/reporting';
import { ActionIcon, MultiSelect, NativeSelect } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { checkable, newCheck } from './template-draft.ts';

interface CheckRowProps {
  readonly check: FormCheck;
  readonly at: number;
  readonly columns: readonly FormColumn[];
  readonly path: string;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (check: FormCheck) => void;
  readonly onRemove: () => void;
}

const KINDS = ['at-most', 'total', 'never-falls'] as const;

/** What must hold in each row of a form, as "column, is not greater than, column". */
export function CheckRow({ check, at, columns, path, issues, ...on }: CheckRowProps) {
  const say = useWords().templates;
  const named = (head: string) => say.of(head, say.check(at + 1));
  const data = checkable(columns).map(({ key, title }) => ({ value: key, label: title }));
  return (
    <div className="check-row">
      <NativeSelect
        aria-label={named(say.checkColumn)}
        value={check.column}
        data={data}
        error={issues.get(`${path}.column`)}
        onChange={(event) => on.onChange({ ...check, column: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={say.check(at + 1)}
        value={check.kind}
        data={KINDS.map((kind) => ({ value: kind, label: say.checkKinds[kind] }))}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.currentTarget.value);
          if (kind) on.onChange({ ...newCheck(kind, columns), column: check.column });
        }}
      />
      {check.kind === 'at-most' && (
        <NativeSelect
          aria-label={named(say.checkOther)}
          value={check.other}
          data={data}
          error={issues.get(`${path}.other`)}
          onChange={(event) => on.onChange({ ...check, other: event.currentTarget.value })}
        />
      )}
      {check.kind === 'total' && (
        <MultiSelect
          aria-label={named(say.checkParts)}
          value={check.parts}
          data={data.filter(({ value }) => value !== check.column)}
          error={
            issues.get(`${path}.parts`) ??
            check.parts.flatMap((_, part) => issues.get(`${path}.parts.${part}`) ?? [])[0]
          }
          onChange={(parts) => on.onChange({ ...check, parts })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say.remove(say.check(at + 1))}
        onClick={on.onRemove}
      >
        ×
      </ActionIcon>
    </div>
  );
}
