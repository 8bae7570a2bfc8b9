import type { CalendarChange } from '@dondoc/domain/agency';
import { VIETNAM_OFFICIAL_YEARS } from '@dondoc/domain/calendar';
import { Button, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { SidePanel } from '../../ui/pane/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Moves } from './moves.tsx';
import { refreshCalendar, STALE, usePreview } from './use-calendar.ts';
import type { Year } from './use-calendar.ts';

interface SettingsPanelProps {
  readonly calendar: Year;
  readonly onClose: () => void;
}

/** Whether 24 November is a day off, and whether the official schedule of the year in sight was entered in full. */
export function SettingsPanel({ calendar, onClose }: SettingsPanelProps) {
  const words = useWords().calendar;
  const { year, entered } = calendar;
  const [settings, setSettings] = useState(calendar.settings);
  const official = settings.officialYears.includes(year);
  const changed = JSON.stringify(settings) !== JSON.stringify(calendar.settings);
  const change = useMemo(
    (): CalendarChange | null => (changed ? { kind: 'settings', settings } : null),
    [changed, settings],
  );
  const preview = usePreview(change);
  const save = useCommand(STALE);
  const submit = async () => {
    if (!preview.data) return;
    const { version } = preview.data;
    const sent = await save.run(
      (stamp) => api.calendar.setSettings.mutate({ ...stamp, version, settings }),
      { said: words.set.saved, after: onClose },
    );
    if (!sent) await refreshCalendar();
  };
  const ours = VIETNAM_OFFICIAL_YEARS.includes(year);
  const ready = official || entered.some(({ scope }) => scope.kind === 'all');
  return (
    <SidePanel title={words.settings} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
        <Switch
          label={words.set.cultureDay}
          description={words.set.cultureDayHint}
          checked={settings.cultureDay}
          onChange={(event) => {
            const cultureDay = event.currentTarget.checked;
            setSettings((held) => ({ ...held, cultureDay }));
          }}
        />
        {ours ? (
          <p className="dim">{words.set.officialOurs(year)}</p>
        ) : (
          <Switch
            label={words.set.official(year)}
            description={ready ? words.set.officialHint : words.set.officialWait(year)}
            checked={official}
            disabled={!ready}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              setSettings((held) => {
                const others = held.officialYears.filter((one) => one !== year);
                const officialYears = on ? [...others, year].toSorted((a, b) => a - b) : others;
                return { ...held, officialYears };
              });
            }}
          />
        )}
        <Moves preview={preview} idle={words.moves.unchanged} />
        <div className="acts">
          <Button
            type="submit"
            variant="filled"
            loading={save.waiting || preview.isFetching}
            disabled={!changed}
          >
            {words.set.save}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
