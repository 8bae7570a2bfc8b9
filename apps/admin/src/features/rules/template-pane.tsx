import type { RuleId } from '@dondoc/domain/kernel';
import type { ReportTemplate, TemplateSection } from '@dondoc/domain/reporting';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { SectionCard } from './section-card.tsx';
import { keyFrom, moved } from './template-draft.ts';
import { templateIssues } from './template-issues.ts';
import type { TemplateDraft } from './use-template.ts';
import './template.css';

interface TemplatePaneProps {
  readonly ruleId: RuleId;
  readonly ruleName: string;
  readonly draft: TemplateDraft;
  readonly writes: boolean;
}

const STALE = [trpc.rule.template.pathFilter(), trpc.obligation.get.pathFilter()] as const;

/** What the reports of a rule are to hold, section by section, with the columns, rows and checks of its forms. */
export function TemplatePane({ ruleId, ruleName, draft, writes }: TemplatePaneProps) {
  const words = useWords();
  const say = words.templates;
  const save = useCommand(STALE);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { kept, sections, change } = draft;
  if (kept === null)
    return draft.error ? (
      <ErrorNote trouble={troubleOf(draft.error)} onRetry={draft.retry} />
    ) : (
      <Waiting rows={6} />
    );
  const template = { ...kept, sections: [...sections] };
  const issues = tried ? templateIssues(template, words) : new Map<string, string>();
  const put = (next: ReportTemplate): Promise<unknown> =>
    save.run((stamp) => api.rule.setTemplate.mutate({ ...stamp, ruleId, template: next }), {
      said: say.saved(ruleName),
      after: () => {
        setTried(false);
        draft.reset();
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (templateIssues(template, words).size === 0) void put(template);
  };
  const add = () => {
    const title = say.newSection(sections.length + 1);
    const key = keyFrom(
      title,
      sections.map((section) => section.key),
    );
    setAdded(key);
    change([
      ...sections,
      { kind: 'narrative', key, title, required: false, consolidated: 'by-body' },
    ]);
  };
  const remove = (at: number) => {
    change(sections.toSpliced(at, 1));
    adder.current?.focus();
  };
  return (
    <form className="template" onSubmit={submit} noValidate>
      <header>
        <h2>
          {say.title} {draft.own && <span className="dim">{say.version(kept.version)}</span>}
        </h2>
        <p className="xs soft">{draft.own ? say.kept : say.none}</p>
      </header>
      {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
      {sections.map((section, at) => (
        <SectionCard
          key={section.key}
          section={section}
          at={at}
          last={at === sections.length - 1}
          alone={sections.length === 1}
          readOnly={!writes}
          focused={section.key === added}
          issues={issues}
          onChange={(next: TemplateSection) => change(sections.with(at, next))}
          onMove={(by) => change(moved(sections, at, by))}
          onRemove={() => remove(at)}
        />
      ))}
      {writes && (
        <div className="acts">
          <Button ref={adder} onClick={add}>
            {say.addSection}
          </Button>
          {draft.changed && <Button onClick={draft.reset}>{say.discard}</Button>}
          {draft.changed && (
            <Button type="submit" variant="filled" loading={save.waiting}>
              {say.save}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
