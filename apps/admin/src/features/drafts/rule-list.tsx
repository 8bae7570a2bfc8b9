import { ruleStanding } from '@dondoc/domain/register';
import type { DraftRule, PlanDraft } from '@dondoc/domain/register';
import { Button, MultiSelect, UnstyledButton } from '@mantine/core';
import { KeyCap } from '../../keys/index.ts';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import { EmptyNote } from '../../ui/note/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { writeCadence, writeDraftDue } from '../../words/cadence.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DeskQuestion } from './desk-dialog.tsx';
import { nextDoubtful } from './next-doubtful.ts';
import type { DraftActs } from './use-draft.ts';
import './read-list.css';
import './task-editor.css';

interface RuleListProps {
  readonly draft: PlanDraft;
  readonly acts: DraftActs;
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onAsk: (question: DeskQuestion) => void;
}

/** The reporting rules that were read: who reports what to whom, how often and when. */
export function RuleList({ draft, acts, open, onOpen, onAsk }: RuleListProps) {
  const words = useWords().drafts.rule;
  if (draft.rules.length === 0) return <EmptyNote>{words.none}</EmptyNote>;
  return (
    <div className="read-list">
      <div className="read-head" aria-hidden="true">
        <span />
        <span />
        <span>{words.columns.what}</span>
        <span>{words.columns.due}</span>
      </div>
      <ol>
        {draft.rules.map((rule, at) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            number={at + 1}
            draft={draft}
            acts={acts}
            open={rule.key === open}
            onToggle={() => onOpen(rule.key === open ? null : rule.key)}
            onAccept={() => {
              acts.act({ kind: 'accept', keys: [rule.key] });
              onOpen(nextDoubtful(draft, rule.key));
            }}
            onDismiss={() => onAsk({ kind: 'dismiss-rule', key: rule.key })}
          />
        ))}
      </ol>
      <p className="xs dim read-note">{words.later}</p>
    </div>
  );
}

interface RuleRowProps {
  readonly rule: DraftRule;
  readonly number: number;
  readonly draft: PlanDraft;
  readonly acts: DraftActs;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}

function RuleRow(props: RuleRowProps) {
  const { rule, number, draft, acts, open, onToggle, onAccept, onDismiss } = props;
  const all = useWords();
  const words = all.drafts.rule;
  const lit = useLit();
  const standing = ruleStanding(rule);
  const namesOf = (keys: readonly string[]) =>
    draft.bodies.filter((body) => keys.includes(body.key)).map((body) => body.name);
  const reporters = rule.from.length === 0 ? words.fromAll : namesOf(rule.from).join('; ');
  const via = rule.via === null ? undefined : namesOf([rule.via])[0];
  const classes = ['read-row', standing, open ? 'open' : '', lit.key === rule.key ? 'lit' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <UnstyledButton
        className="read-line"
        aria-expanded={open}
        onClick={onToggle}
        {...litTarget(lit, rule.key, 'row')}
      >
        <span className="dim">{number}</span>
        <span className={standing === 'doubt' ? 'warn' : 'soft'}>
          <Sign
            name={standing === 'doubt' ? 'doubt' : 'accepted'}
            label={all.drafts.standing[standing]}
          />
        </span>
        <span>
          <span className="what" lang="vi">
            {rule.wording}
          </span>
          <span className="who">
            {rule.dismissed === null
              ? `${reporters} → ${rule.toWording ?? namesOf(rule.to).join('; ')}`
              : all.drafts.task.dismissed(rule.dismissed)}
            {via !== undefined && ` (${words.via(via)})`}
          </span>
        </span>
        <span>
          {writeCadence(rule.cadence, all)}
          <span className="xs dim block">
            {rule.mergedInto ? all.cadences.merged(rule.mergedInto.host) : writeDraftDue(rule, all)}
          </span>
        </span>
      </UnstyledButton>
      {rule.dismissed !== null && (
        <UnstyledButton
          className="link take-back"
          onClick={() => acts.act({ kind: 'dismiss-rule', ruleKey: rule.key, reason: null })}
        >
          {all.drafts.task.takeBack}
        </UnstyledButton>
      )}
      {open && rule.dismissed === null && (
        <div className="task-editor" data-editor={rule.key}>
          <MultiSelect
            label={words.from}
            description={rule.from.length === 0 ? words.fromAll : undefined}
            searchable
            data={draft.bodies.map((body) => ({ value: body.key, label: body.name }))}
            value={[...rule.from]}
            onChange={(from) => acts.act({ kind: 'edit-rule', ruleKey: rule.key, patch: { from } })}
          />
          <div className="acts">
            <Button variant="filled" rightSection={<KeyCap press="a" />} onClick={onAccept}>
              {words.accept}
            </Button>
            <Button rightSection={<KeyCap press="x" />} onClick={onDismiss}>
              {words.dismiss}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
