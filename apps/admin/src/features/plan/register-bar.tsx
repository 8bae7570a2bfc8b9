import { SegmentedControl, Select } from '@mantine/core';
import { DUTY_KEY } from '../../ui/state/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { isPlanView } from './route.ts';
import type { PlanSearch } from './route.ts';
import { wordedDuties } from './task-parties.ts';
import type { PlanNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';

interface RegisterBarProps {
  readonly shown: PlanShown;
  readonly names: PlanNames;
  readonly search: PlanSearch;
  readonly onSearch: (change: {
    readonly [K in keyof PlanSearch]?: PlanSearch[K] | undefined;
  }) => void;
}

/** What of the register is shown: tasks, targets, editions, difficulties or findings, of which body, in which state, in which order. */
export function RegisterBar({ shown, names, search, onSearch }: RegisterBarProps) {
  const words = useWords();
  const duties = shown.tasks.flatMap((task) => wordedDuties(task.duties));
  const bodies = [...new Set(duties.map(({ agencyId, groupId }) => agencyId ?? groupId ?? ''))];
  const states = [...new Set(shown.tasks.flatMap(({ standing }) => standing?.state ?? []))];
  const { view: beside } = search;
  const { acknowledged, sent } = shown.pages;
  return (
    <div className="bar">
      {!beside && (
        <>
          <Select
            aria-label={words.plan.ofBody}
            placeholder={words.plan.everyBody}
            clearable
            searchable
            data={bodies.map((id) => ({ value: id, label: names.of(id) }))}
            value={search.body ?? null}
            onChange={(body) => onSearch({ body: body ?? undefined })}
          />
          <Select
            aria-label={words.plan.inState}
            placeholder={words.plan.everyState}
            clearable
            data={states.map((state) => ({ value: state, label: words.states[DUTY_KEY[state]] }))}
            value={search.state ?? null}
            onChange={(state) => onSearch({ state: state ?? undefined })}
          />
        </>
      )}
      <SegmentedControl
        aria-label={words.plan.views.label}
        value={beside ?? search.order ?? 'text'}
        onChange={(view) =>
          onSearch({
            view: isPlanView(view) ? view : undefined,
            order: view === 'due' ? view : undefined,
          })
        }
        data={[
          { value: 'text', label: words.plan.views.text },
          { value: 'due', label: words.plan.views.due },
          ...(shown.targets.length > 0
            ? [{ value: 'targets', label: words.plan.views.targets(shown.targets.length) }]
            : []),
          ...(shown.editions.length > 1
            ? [{ value: 'editions', label: words.amendment.compare.view(shown.editions.length) }]
            : []),
          ...(shown.may.recordAcknowledgement
            ? [{ value: 'receipt', label: words.pages.view(acknowledged, sent) }]
            : []),
          ...(shown.difficulties.all > 0
            ? [{ value: 'difficulties', label: words.difficulty.view(shown.difficulties.open) }]
            : []),
          { value: 'findings', label: words.plan.views.findings(shown.findings.length) },
        ]}
      />
    </div>
  );
}
