import type { Finding } from '@dondoc/domain/plan';
import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import type { PlanDraft } from '@dondoc/domain/register';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { FindingList } from '../../ui/findings/index.ts';
import { useLit } from '../../ui/lit/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { subjectOf } from './blocking.ts';
import type { DeskQuestion } from './desk-dialog.tsx';
import type { DraftView } from './route.ts';
import type { DraftActs } from './use-draft.ts';

interface DraftFindingsProps {
  readonly draft: PlanDraft;
  readonly acts: DraftActs;
  readonly onShow: (view: DraftView, key: string | null) => void;
  readonly onAsk: (question: DeskQuestion) => void;
}

const isOpen = ({ note }: Finding): boolean => note === null;
const isHeavy = ({ code }: Finding): boolean => FINDING_SEVERITY[code] !== 'information';

/** What blocks and what is to be noted, each with what can be done about it; what is only to be known is a count. */
export function DraftFindings({ draft, acts, onShow, onAsk }: DraftFindingsProps) {
  const all = useWords();
  const words = all.drafts.finding;
  const lit = useLit();
  const [whole, setWhole] = useState(false);
  const unknown = draft.findings.filter(
    (finding) => finding.code === 'agency.unknown' && isOpen(finding),
  );
  const known = draft.findings.filter((finding) => !unknown.includes(finding));
  const urgent = known.filter((finding) => isOpen(finding) && isHeavy(finding));
  const information = known.filter((finding) => isOpen(finding) && !isHeavy(finding)).length;
  const settled = known.filter((finding) => !isOpen(finding)).length;
  const shown = whole ? known : urgent;
  const light = (finding: Finding) => {
    const subject = subjectOf(finding.key);
    const ofRow = draft.tasks.some(({ key }) => key === subject);
    if (ofRow) onShow('tasks', subject);
    lit.light(ofRow ? subject : finding.key, 'row');
  };
  const verbs = (finding: Finding) => {
    const subject = subjectOf(finding.key);
    const note = (
      <Verb
        word={
          FINDING_SEVERITY[finding.code] === 'blocks' ? all.findings.dismiss : all.findings.note
        }
        onPress={() => onAsk({ kind: 'note', finding })}
      />
    );
    switch (finding.code) {
      case 'standing-agency.missing':
        return <Verb word={words.toHead} onPress={() => onShow('head', null)} />;
      case 'duty.missing':
        return (
          <>
            <Verb word={words.toTask} onPress={() => onShow('tasks', subject)} />
            <Verb
              word={all.drafts.task.dismiss}
              onPress={() => onAsk({ kind: 'dismiss-task', key: subject })}
            />
          </>
        );
      case 'duty-word.unread':
        return (
          <>
            <Verb
              word={words.addTask}
              onPress={() => onAsk({ kind: 'add-task', anchor: finding.anchor })}
            />
            {note}
          </>
        );
      default:
        return FINDING_SEVERITY[finding.code] === 'information' ? null : note;
    }
  };
  return (
    <section className="draft-findings" aria-label={all.findings.heading}>
      <p className="summary">
        <b>{all.findings.heading}</b>
        <span className="dim">
          {words.information(information)}
          {settled > 0 && `; ${words.settled(settled)}`}
        </span>
        {known.length > urgent.length && (
          <UnstyledButton className="link" onClick={() => setWhole(!whole)}>
            {whole ? words.hide : words.show}
          </UnstyledButton>
        )}
      </p>
      <div className="scroll">
        {unknown.length > 0 && (
          <ul className="findings">
            <li>
              <span className="bad">
                <Sign name="unread" />
              </span>
              <span className="grow">
                <b>{all.findings.severity.blocks}: </b>
                {words.unknown(unknown.length)}
              </span>
              <span className="verbs">
                <Verb word={words.toBodies} onPress={() => onShow('bodies', null)} />
              </span>
            </li>
          </ul>
        )}
        {shown.length > 0 && (
          <FindingList
            findings={shown}
            onShow={light}
            actions={verbs}
            onTakeBack={({ key }) =>
              acts.act({ kind: 'note-finding', findingKey: key, note: null })
            }
          />
        )}
      </div>
    </section>
  );
}

interface VerbProps {
  readonly word: string;
  readonly onPress: () => void;
}

const Verb = ({ word, onPress }: VerbProps) => (
  <UnstyledButton className="link" onClick={onPress}>
    {word}
  </UnstyledButton>
);
