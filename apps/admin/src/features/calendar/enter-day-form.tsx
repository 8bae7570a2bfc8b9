import { EnteredDay } from '@dondoc/domain/agency';
import type { CalendarChange } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useId, useMemo } from 'react';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Moves } from './moves.tsx';
import { ScopeField } from './scope-field.tsx';
import { refreshCalendar, STALE, usePreview } from './use-calendar.ts';

interface EnterDayFormProps {
  /** The day that is open; null where it is still to be typed. */
  readonly date: CivilDate | null;
  readonly onEntered: (date: CivilDate) => void;
}

const WithoutSource = EnteredDay.omit({ source: true });

/** Enters a day off or a day worked with its source. What it would move stands there before it is confirmed. */
export function EnterDayForm({ date, onEntered }: EnterDayFormProps) {
  const words = useWords().calendar;
  const kindLabel = useId();
  const form = useSchemaForm(EnteredDay, {
    date: date ?? '',
    kind: 'off',
    source: '',
    scope: { kind: 'all' },
  });
  const { values } = form;
  const change = useMemo((): CalendarChange | null => {
    const day = WithoutSource.safeParse(values);
    return day.success ? { kind: 'enter', day: day.data } : null;
  }, [values]);
  const preview = usePreview(change);
  const save = useCommand(STALE);
  const submit = form.onSubmit(async (typed) => {
    const day = EnteredDay.parse(typed);
    if (!preview.data) return;
    const { version } = preview.data;
    const entered = () => {
      form.reset();
      onEntered(day.date);
    };
    const sent = await save.run(
      (stamp) => api.calendar.enterDay.mutate({ ...stamp, version, day }),
      { said: words.day.saved(writeDate(day.date)), after: entered },
    );
    if (!sent) await refreshCalendar();
  });
  return (
    <form onSubmit={submit} noValidate>
      {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
      {date === null && (
        <DateField
          label={words.day.date}
          value={values.date}
          error={form.errors['date']}
          onChange={(typed) => form.setFieldValue('date', typed ?? '')}
        />
      )}
      <div>
        <span id={kindLabel} className="mantine-InputWrapper-label">
          {words.day.kind}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={kindLabel}
          value={values.kind}
          onChange={(kind) => form.setFieldValue('kind', kind === 'off' ? 'off' : 'worked')}
          data={[
            { value: 'off', label: words.kinds.off },
            { value: 'worked', label: words.kinds.worked },
          ]}
        />
      </div>
      <ScopeField
        value={values.scope}
        error={form.errors['scope.agencyId']}
        onChange={(scope) => form.setFieldValue('scope', scope)}
      />
      <Textarea
        label={words.day.source}
        description={words.day.sourceHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('source')}
      />
      <Moves preview={preview} />
      <div className="acts">
        <Button type="submit" variant="filled" loading={save.waiting || preview.isFetching}>
          {words.day.save[values.kind]}
        </Button>
      </div>
    </form>
  );
}
