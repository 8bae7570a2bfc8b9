import { mayAnywhere } from '@dondoc/domain/agency';
import type { Anchor } from '@dondoc/domain/plan';
import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { nextRow } from '../../ui/grid/index.ts';
import { LitProvider } from '../../ui/lit/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { Panes } from '../../ui/pane/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { PlanHead, usePlan } from '../plan/index.ts';
import { PeriodTable } from './period-table.tsx';
import { RehearsalSection } from './rehearsal-section.tsx';
import type { RulesSearch } from './route.ts';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import { TemplatePane } from './template-pane.tsx';
import { TextPane } from './text-pane.tsx';
import { useTemplate } from './use-template.ts';
import { useRuleDraft } from './use-rule-draft.ts';
import { useRules } from './use-rules.ts';
import './rules.css';

/** The reporting rules of a plan: each as a sentence, its next dates with their reasons, and the text it was read from. */
export function Rules() {
  const words = useWords();
  const say = words.rules;
  const { planId } = useParams({ from: '/shell/plans/$planId/rules' });
  const search = useSearch({ from: '/shell/plans/$planId/rules' });
  const navigate = useNavigate({ from: '/plans/$planId/rules' });
  const { grants } = useSession();
  const writes = mayAnywhere(grants, 'rule.write');
  const list = useRules(planId);
  const plan = usePlan(planId);
  const lines = list.data?.items ?? none;
  const anchor = useMemo(
    (): Anchor | null =>
      search.from !== undefined && search.to !== undefined && search.from < search.to
        ? { start: search.from, end: search.to }
        : null,
    [search.from, search.to],
  );
  const open = search.open ?? (search.view === 'text' ? null : (lines[0]?.rule.id ?? null));
  const draft = useRuleDraft(planId, lines, { open, anchor });
  const { agencies } = useAgencies();
  const nameOf = (named: string): string =>
    list.data?.names[named] ??
    draft?.names[named] ??
    agencies.find((agency) => agency.id === named)?.name ??
    '…';
  const go = useCallback(
    (next: RulesSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const make = useCallback(
    ({ start, end }: Anchor) => go({ open: 'new', from: start, to: end }),
    [go],
  );
  const shown = draft === null ? 'text' : shownBeside(search.view, draft.kept !== null);
  const template = useTemplate(shown === 'template' ? (draft?.kept?.rule.id ?? null) : null);
  const step = useCallback(
    (by: 1 | -1) => {
      const ids = lines.map(({ rule }) => rule.id);
      const next = nextRow(ids, open, by);
      if (next !== null) go({ open: next });
    },
    [lines, open, go],
  );
  useKeys(
    useMemo(
      () => [
        { press: 'j', word: say.keys.next, run: () => step(1) },
        { press: 'k', word: say.keys.previous, run: () => step(-1) },
        ...(writes ? [{ press: 'n', word: say.keys.choose, run: () => go({ view: 'text' }) }] : []),
      ],
      [say, step, writes, go],
    ),
  );

  const failed = (list.data ? null : list.error) ?? (plan.data ? null : plan.error);
  if (failed)
    return (
      <ErrorNote
        trouble={troubleOf(failed)}
        onRetry={() => {
          void list.refetch();
          void plan.refetch();
        }}
      />
    );
  const source = plan.data?.plan.edition.source ?? null;
  const rule = draft?.rule ?? null;
  const wording = rule?.anchor
    ? (source?.text.slice(rule.anchor.start, rule.anchor.end) ?? '')
    : (draft?.kept?.rule.wording ?? say.unchosen);

  const left = (
    <div className="rules-pane">
      {list.isPending ? (
        <Waiting rows={4} />
      ) : lines.length === 0 && !draft ? (
        <EmptyNote>{writes ? say.list.empty : say.list.emptyReading}</EmptyNote>
      ) : (
        <RuleList
          lines={lines}
          open={open}
          isUnsaved={draft?.isUnsaved ?? null}
          onOpen={(chosen) => go({ open: chosen, ...(search.view ? { view: search.view } : {}) })}
        />
      )}
      {draft && draft.error !== null && draft.error !== undefined && (
        <ErrorNote trouble={troubleOf(draft.error)} />
      )}
      {draft && rule ? (
        <RuleEditor
          key={draft.ruleId}
          planId={planId}
          rules={lines.map((line) => line.rule)}
          draft={{ ...draft, rule }}
          wording={wording}
          nameOf={nameOf}
          writes={writes}
          onMade={(made) => go({ open: made })}
        />
      ) : (
        draft && !draft.error && <Waiting rows={5} />
      )}
    </div>
  );
  const right = (
    <div className="rules-right">
      {draft && (
        <div className="bar">
          <SegmentedControl
            aria-label={say.view.label}
            value={shown}
            data={[
              { value: 'periods', label: say.view.periods },
              { value: 'text', label: say.view.text },
              ...(draft.kept ? [{ value: 'template', label: say.view.template }] : []),
            ]}
            onChange={(view) =>
              go(shownAs({ ...search, ...(open === null ? {} : { open }) }, view))
            }
          />
        </div>
      )}
      {shown === 'template' && draft?.kept ? (
        <TemplatePane
          key={draft.ruleId}
          ruleId={draft.ruleId}
          ruleName={draft.kept.rule.name}
          draft={template}
          writes={writes}
        />
      ) : shown === 'text' ? (
        source ? (
          <TextPane
            source={source}
            lines={lines}
            anchor={rule?.anchor ?? null}
            writes={writes}
            onMake={make}
            onTake={draft ? (chosen) => draft.change({ anchor: chosen }) : null}
          />
        ) : (
          <Waiting rows={12} />
        )
      ) : draft?.preview && rule ? (
        <div className="rules-coming">
          <PeriodTable
            preview={draft.preview}
            cadence={rule.cadence}
            namedBeforeIssue={rule.merged?.period ? (draft.kept?.namedBeforeIssue ?? null) : null}
          />
          {writes && <RehearsalSection planId={planId} draft={draft} preview={draft.preview} />}
        </div>
      ) : rule ? (
        <EmptyNote>{say.periods.incomplete}</EmptyNote>
      ) : (
        <Waiting rows={8} />
      )}
    </div>
  );
  return (
    <LitProvider>
      <PlanHead
        planId={planId}
        actions={
          writes &&
          !(search.view === 'text' && !draft) && (
            <Button onClick={() => go({ view: 'text' })}>{say.choose}</Button>
          )
        }
      />
      <Panes
        key={search.open === 'new' ? 'new' : 'kept'}
        name="rules"
        panes={[
          { id: 'rules', tab: say.panes.rules, size: '548px', min: '360px', content: left },
          { id: 'text', tab: say.panes.text, size: 1, min: '420px', content: right },
        ]}
      />
    </LitProvider>
  );
}

const none: readonly never[] = [];

/** What stands beside a rule; one that is not kept yet has no template. */
const shownBeside = (view: RulesSearch['view'], kept: boolean): 'periods' | 'text' | 'template' =>
  view === undefined || (view === 'template' && !kept) ? 'periods' : view;

/** The same address with something else beside the rule. */
const shownAs = ({ open, from, to }: RulesSearch, view: string): RulesSearch => ({
  ...(open === undefined ? {} : { open }),
  ...(from === undefined || to === undefined ? {} : { from, to }),
  ...(view === 'text' || view === 'template' ? { view } : {}),
});
