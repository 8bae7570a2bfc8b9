import type { DraftBody, DraftDuty, DraftTask } from '@dondoc/domain/register';
import { DutyRole } from '@dondoc/domain/task';
import { Checkbox, CloseButton, Select } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';

interface DutyFieldsProps {
  readonly task: Pick<DraftTask, 'anchor'> & { readonly duties: readonly DraftDuty[] };
  readonly bodies: readonly DraftBody[];
  readonly onChange: (duties: readonly DraftDuty[]) => void;
}

/** Who takes part in a task: the role as the paper words it, the body, and whether it answers. */
export function DutyFields({ task, bodies, onChange }: DutyFieldsProps) {
  const all = useWords();
  const words = all.drafts.task;
  const { duties } = task;
  const roles = DutyRole.options.map((role) => ({ value: role, label: all.dutyRoles[role] }));
  const names = bodies.map((body) => ({ value: body.key, label: body.name }));
  const nameOf = (key: string) => bodies.find((body) => body.key === key)?.name ?? '';
  const change = (at: number, part: Partial<DraftDuty>) =>
    onChange(duties.map((duty, index) => (index === at ? { ...duty, ...part } : duty)));
  return (
    <fieldset className="duty-fields">
      <legend className="soft">{words.roles}</legend>
      {[...duties.entries()].map(([at, duty]) => (
        // By its place: a line that is another one for another role would lose the focus of who chooses it.
        <div key={at} className="duty-line">
          <Select
            aria-label={`${words.role} ${at + 1}`}
            data={roles}
            value={duty.role}
            allowDeselect={false}
            onChange={(role) => {
              const parsed = DutyRole.parse(role);
              // A request is never accountable.
              change(at, {
                role: parsed,
                ...(parsed === 'request' ? { accountable: false } : {}),
              });
            }}
          />
          <Select
            aria-label={`${words.body} ${at + 1}`}
            data={names}
            value={duty.bodyKey}
            allowDeselect={false}
            searchable
            onChange={(bodyKey) => bodyKey !== null && change(at, { bodyKey })}
          />
          <Checkbox
            label={words.accountable}
            checked={duty.accountable}
            disabled={duty.role === 'request'}
            onChange={(event) => change(at, { accountable: event.currentTarget.checked })}
          />
          <CloseButton
            aria-label={words.removeBody(nameOf(duty.bodyKey))}
            onClick={() => onChange(duties.filter((_duty, index) => index !== at))}
          />
        </div>
      ))}
      <Select
        className="add-body"
        aria-label={words.addBody}
        placeholder={words.addBody}
        data={names.filter(({ value }) => !duties.some((duty) => duty.bodyKey === value))}
        value={null}
        searchable
        onChange={(bodyKey) => {
          if (bodyKey === null) return;
          const first = duties.length === 0;
          onChange([
            ...duties,
            {
              bodyKey,
              role: first ? 'assigned' : 'coordinate',
              accountable: first,
              anchor: task.anchor,
              confidence: 'person',
            },
          ]);
        }}
      />
    </fieldset>
  );
}
