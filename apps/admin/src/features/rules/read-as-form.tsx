import { CivilDate, yearOf } from '@dondoc/domain/calendar';
import { TakenDecision } from '@dondoc/domain/plan';
import { ReadAs } from '@dondoc/domain/reporting';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { QueryFilters } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { isNamed, PeriodField } from './period-field.tsx';
import type { NamedPeriod } from './period-field.tsx';
import type { RuleLine } from './use-rules.ts';

const Reading = ReadAs.extend({
  dueOn: CivilDate.nullable(),
  document: TakenDecision.nullable(),
});

interface ReadAsFormProps {
  readonly line: RuleLine;
  readonly stale: readonly QueryFilters[];
  readonly onClose: () => void;
}

/** Records as which period the sentence is read, with due date, reason and document. */
export function ReadAsForm({ line, stale, onClose }: ReadAsFormProps) {
  const words = useWords();
  const { readAs: say } = words.rules;
  const { today } = useSession();
  const save = useCommand(stale);
  const { rule } = line;
  const [period, setPeriod] = useState(() => firstGuess(line, yearOf(today)));
  const form = useSchemaForm(Reading, {
    period,
    reason: rule.readAs?.reason ?? '',
    document: rule.readAs?.document ?? null,
    dueOn: rule.due.kind === 'entered' ? rule.due.date : null,
  });
  const { document } = form.values;
  const setDocument = (part: Partial<NonNullable<typeof document>>) =>
    form.setFieldValue('document', { role: '', number: null, date: null, ...document, ...part });
  const submit = form.onSubmit((values) => {
    const { dueOn, ...readAs } = Reading.parse(values);
    const { id: ruleId, version } = rule;
    return save.run(
      (stamp) => api.rule.recordReadAs.mutate({ ...stamp, ruleId, version, readAs, dueOn }),
      { said: say.saved(writePeriod(readAs.period, words)), after: onClose },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
      <PeriodField
        value={period}
        onChange={(chosen) => {
          setPeriod(chosen);
          form.setFieldValue('period', chosen);
        }}
      />
      <DateField
        label={say.dueOn}
        description={say.dueHint}
        value={form.values.dueOn}
        error={form.errors['dueOn']}
        onChange={(date) => form.setFieldValue('dueOn', date)}
      />
      <Textarea label={say.reason} autosize minRows={2} {...form.getInputProps('reason')} />
      <fieldset>
        <legend>{say.documentHeading}</legend>
        <Checkbox
          label={say.noDocument}
          checked={document === null}
          onChange={(event) =>
            event.currentTarget.checked ? form.setFieldValue('document', null) : setDocument({})
          }
        />
        {document !== null && (
          <>
            <TextInput
              label={say.role}
              value={document.role}
              error={form.errors['document.role']}
              onChange={(event) => setDocument({ role: event.currentTarget.value })}
            />
            <div className="pair">
              <TextInput
                label={say.number}
                value={document.number ?? ''}
                onChange={(event) => setDocument({ number: event.currentTarget.value || null })}
              />
              <DateField
                label={say.date}
                value={document.date}
                error={form.errors['document.date']}
                onChange={(date) => setDocument({ date })}
              />
            </div>
          </>
        )}
      </fieldset>
      <div className="acts">
        <Button onClick={onClose}>{words.shell.cancel}</Button>
        <Button type="submit" variant="filled" loading={save.waiting}>
          {say.save}
        </Button>
      </div>
    </form>
  );
}

/** The period recorded before, or the printed one in this year: a wrong year is the usual slip. */
function firstGuess({ rule }: RuleLine, year: number): NamedPeriod {
  const printed = rule.readAs?.period ?? rule.merged?.period ?? null;
  if (!isNamed(printed)) return { kind: 'month', year, month: 12 };
  return rule.readAs ? printed : { ...printed, year };
}
