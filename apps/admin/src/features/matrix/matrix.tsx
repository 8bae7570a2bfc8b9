import { CivilDate } from '@dondoc/domain/calendar';
import { ObligationId } from '@dondoc/domain/kernel';
import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useSession } from '../../session/use-session.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PlanHead, usePlan } from '../plan/index.ts';
import { Legend } from './legend.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixPanel } from './matrix-panel.tsx';
import type { MatrixSearch } from './route.ts';
import { useMatrix } from './use-matrix.ts';
import './matrix.css';

/** Years that can be chosen: those the plan has been in force, and the next. */
const SHOWN_YEARS = 4;

/** Bodies by periods: who has sent what, and one report beside it. */
export function Matrix() {
  const words = useWords();
  const { planId } = useParams({ from: '/shell/plans/$planId/matrix' });
  const say = words.matrix;
  const { today } = useSession();
  const search = useSearch({ from: '/shell/plans/$planId/matrix' });
  const navigate = useNavigate({ from: '/plans/$planId/matrix' });
  const plan = usePlan(planId);
  const thisYear = Number(today.slice(0, 4));
  const year = search.year ?? thisYear;
  const { rule: ruleName } = search;
  const rules = plan.data?.rules;
  const ruleIds = useMemo(
    () =>
      ruleName === undefined || rules === undefined
        ? null
        : rules.filter(({ name }) => name === ruleName).map((rule) => rule.id),
    [rules, ruleName],
  );
  const matrix = useMatrix({
    planId,
    ruleIds: ruleIds?.length ? ruleIds : null,
    from: CivilDate.parse(`${year}-01-01`),
    to: CivilDate.parse(`${year}-12-31`),
  });
  const look = useCallback(
    (change: MatrixSearch) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const open = ObligationId.safeParse(search.open).data ?? null;
  const onOpen = useCallback(
    (obligationId: ObligationId | null) =>
      void navigate({
        search: ({ open: _before, ...rest }) =>
          obligationId === null ? rest : { ...rest, open: obligationId },
        replace: true,
      }),
    [navigate],
  );
  const trackedIn = Number(plan.data?.plan.trackedFrom.slice(0, 4) ?? thisYear);
  const years = Array.from({ length: thisYear + 2 - Math.min(trackedIn, year) }, (_, at) =>
    String(thisYear + 1 - at),
  ).slice(0, SHOWN_YEARS);
  const names = [...new Set(rules?.map(({ name }) => name))];
  const error = matrix.error ?? plan.error;
  return (
    <>
      <div>
        <PlanHead
          planId={planId}
          actions={
            <>
              {names.length > 1 && (
                <Select
                  aria-label={say.rule}
                  placeholder={say.allRules}
                  data={names}
                  renderOption={({ option }) => <span lang="vi">{option.label}</span>}
                  value={ruleName ?? null}
                  {...(ruleName === undefined ? {} : { lang: 'vi' })}
                  clearable
                  onChange={(rule) =>
                    void navigate({
                      search: ({ rule: _before, ...rest }) =>
                        rule === null ? rest : { ...rest, rule },
                      replace: true,
                    })
                  }
                />
              )}
              <SegmentedControl
                aria-label={say.year}
                data={years}
                value={String(year)}
                onChange={(chosen) => look({ year: Number(chosen) })}
              />
            </>
          }
        />
        <Legend />
      </div>
      <div className="with-panel">
        <div>
          {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void matrix.refetch()} />}
          {matrix.isPending && <Waiting rows={14} />}
          {matrix.data && matrix.columns.length === 0 && <EmptyNote>{say.empty(year)}</EmptyNote>}
          {matrix.columns.length > 0 && (
            <MatrixGrid
              columns={matrix.columns}
              rows={matrix.rows}
              whole={matrix.whole}
              open={open}
              onOpen={onOpen}
            />
          )}
        </div>
        {open !== null && <MatrixPanel obligationId={open} rows={matrix.rows} onOpen={onOpen} />}
      </div>
    </>
  );
}
