import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { LitProvider } from '../../ui/lit/index.ts';
import { Panes } from '../../ui/pane/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { filterTasks } from './filter-tasks.ts';
import { PlanDifficulties } from './plan-difficulties.tsx';
import { PlanEditions } from './plan-editions.tsx';
import { PlanFindings } from './plan-findings.tsx';
import { PlanKeys } from './plan-keys.tsx';
import { PlanRail } from './plan-rail.tsx';
import { PlanReceipt } from './plan-receipt.tsx';
import { PlanTargets } from './plan-targets.tsx';
import { PlanText } from './plan-text.tsx';
import { RegisterBar } from './register-bar.tsx';
import type { PlanSearch } from './route.ts';
import { TaskRegister } from './task-register.tsx';
import { useNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';

const TaskPanel = lazy(async () => ({ default: (await import('./task-panel.tsx')).TaskPanel }));

type Change = { readonly [K in keyof PlanSearch]?: PlanSearch[K] | undefined };

/** Text and register side by side, and the open task beside them. */
export function PlanBody({ shown }: { readonly shown: PlanShown }) {
  const words = useWords().plan;
  const search = useSearch({ from: '/shell/plans/$planId' });
  const navigate = useNavigate({ from: '/plans/$planId' });
  const names = useNames(shown.names);
  const byDue = search.order === 'due';
  const tasks = useMemo(
    () =>
      filterTasks(shown.tasks, { body: search.body ?? null, state: search.state ?? null, byDue }),
    [shown.tasks, search.body, search.state, byDue],
  );
  const change = (next: Change) =>
    void navigate({ search: (held) => withoutGaps({ ...held, ...next }), replace: true });
  const open = (id: string | null) => {
    if (id === null || shown.tasks.some((task) => task.id === id))
      change({ open: id ?? undefined });
    else change({ view: 'findings' });
  };
  const task = shown.tasks.find(({ id }) => id === search.open) ?? null;
  return (
    <LitProvider initial={search.lit ?? search.open ?? null}>
      <PlanKeys
        ids={tasks.map(({ id }) => id)}
        open={search.open ?? null}
        onOpen={open}
        onCompare={
          shown.editions.length > 1
            ? () => change({ view: search.view === 'editions' ? undefined : 'editions' })
            : null
        }
      />
      <div className="with-panel plan-page">
        <div>
          <PlanRail
            shown={shown}
            names={names}
            state={search.state ?? null}
            onState={(state) => change({ state, view: undefined })}
          />
          <Panes
            name="plan"
            meant={search.view && 'register'}
            panes={[
              {
                id: 'text',
                tab: words.panes.text,
                size: 1,
                min: '320px',
                content: <PlanText shown={shown} onOpen={open} />,
              },
              {
                id: 'register',
                tab: words.panes.register,
                size: 1.1,
                min: '340px',
                content: (
                  <div className="plan-register">
                    <RegisterBar shown={shown} names={names} search={search} onSearch={change} />
                    {search.view === 'findings' && <PlanFindings shown={shown} />}
                    {search.view === 'editions' && <PlanEditions shown={shown} names={names} />}
                    {search.view === 'receipt' && <PlanReceipt shown={shown} />}
                    {search.view === 'difficulties' && (
                      <PlanDifficulties shown={shown} onOpen={open} />
                    )}
                    {search.view === 'targets' && <PlanTargets shown={shown} names={names} />}
                    {search.view === undefined && (
                      <TaskRegister
                        shown={shown}
                        tasks={tasks}
                        names={names}
                        byDue={byDue}
                        selected={search.open ?? null}
                        onOpen={open}
                      />
                    )}
                  </div>
                ),
              },
            ]}
          />
        </div>
        {task && (
          <Suspense>
            <TaskPanel
              key={task.id}
              task={task}
              shown={shown}
              names={names}
              onClose={() => open(null)}
            />
          </Suspense>
        )}
      </div>
    </LitProvider>
  );
}

const withoutGaps = (search: Change): PlanSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
