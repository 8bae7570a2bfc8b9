import type { PlanId } from '@dondoc/domain/kernel';
import type { ReportingRule, RuleFields } from '@dondoc/domain/reporting';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ChangeTable } from './change-table.tsx';
import { fieldsOf } from './fields-of.ts';
import { ReadAsSection } from './read-as-section.tsx';
import { ruleIssues } from './rule-issues.ts';
import { RuleSentence } from './rule-sentence.tsx';
import type { NameOf } from './rule-words.ts';
import type { RuleDraft } from './use-rule-draft.ts';

interface RuleEditorProps {
  readonly planId: PlanId;
  /** The rules of the plan. */
  readonly rules: readonly ReportingRule[];
  readonly draft: RuleDraft & { readonly rule: RuleFields };
  /** The words of the plan at the anchor of the rule. */
  readonly wording: string;
  readonly nameOf: NameOf;
  readonly writes: boolean;
  readonly onMade: (id: string) => void;
}

/** What a command about rules makes stale. */
const STALE = [
  trpc.rule.pathFilter(),
  trpc.plan.get.pathFilter(),
  trpc.obligation.pathFilter(),
] as const;

/** One rule under the list: the sentence it comes from, the same as a sentence that can be changed, and what saves it. */
export function RuleEditor({
  planId,
  rules,
  draft,
  wording,
  nameOf,
  writes,
  onMade,
}: RuleEditorProps) {
  const words = useWords();
  const say = words.rules;
  const [tried, setTried] = useState(false);
  const save = useCommand(STALE);
  const { rule, kept, ruleId, change, preview } = draft;
  const issues = tried ? ruleIssues(rule, words) : {};
  const nextWindow =
    preview?.periods.find(({ replacedBy }) => replacedBy === null)?.deadline.window ?? null;

  const correct = (fields: RuleFields, version: number): Promise<unknown> =>
    save.run((stamp) => api.rule.edit.mutate({ ...stamp, ruleId, version, rule: fields }), {
      said: say.edited(fields.name),
      after: () => setTried(false),
      ...(kept ? { undo: () => correct(fieldsOf(kept.rule), version + 1) } : {}),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(ruleIssues(rule, words)).length > 0) return;
    if (kept) {
      void correct(rule, kept.rule.version);
      return;
    }
    void save.run((stamp) => api.rule.create.mutate({ ...stamp, planId, ruleId, rule }), {
      after: () => onMade(ruleId),
      said: say.saved(rule.name),
    });
  };

  return (
    <div className="rule-editor">
      <form onSubmit={submit} noValidate>
        {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
        <TextInput
          label={say.name}
          value={rule.name}
          readOnly={!writes}
          error={issues['name']}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <figure>
          <figcaption className="xs dim">{say.sentence}</figcaption>
          <blockquote lang="vi">{wording}</blockquote>
          {issues['anchor'] !== undefined && (
            <p className="bad xs" role="alert">
              {issues['anchor']}
            </p>
          )}
        </figure>
        <RuleSentence
          ruleId={ruleId}
          rules={rules}
          rule={rule}
          change={change}
          readOnly={!writes}
          nameOf={nameOf}
          issues={issues}
          reporters={preview?.reporters.count ?? null}
          nextWindow={nextWindow}
        />
        {writes && draft.changed && kept && preview && <ChangeTable changes={preview.changes} />}
        {writes && draft.changed && (
          <div className="acts">
            {kept && <Button onClick={draft.reset}>{say.save.discard}</Button>}
            <Button type="submit" variant="filled" loading={save.waiting}>
              {kept ? say.save.edit : say.save.create}
            </Button>
          </div>
        )}
      </form>
      {kept && <ReadAsSection line={kept} writes={writes} stale={STALE} />}
    </div>
  );
}
