import { draftCoverage, registerBlockers } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import { useMemo } from 'react';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';

interface DraftBarProps {
  readonly draft: PlanDraft;
  /** Things that a person has yet to settle. */
  readonly blocking: number;
}

/** How far the document is read, and what a register still needs. */
export function DraftBar({ draft, blocking }: DraftBarProps) {
  const words = useWords().drafts;
  const { sentences, sure, doubt, unread } = useMemo(() => draftCoverage(draft), [draft]);
  const lacking = useMemo(() => new Set<string>(registerBlockers(draft)), [draft]);
  const needs = [
    { word: words.needs.issuer, met: !lacking.has('issuer') },
    { word: words.needs.standing, met: !lacking.has('standing-agency.missing') },
    { word: words.needs.accountable, met: !lacking.has('accountable-duty') },
  ];
  return (
    <div className="draft-bar">
      <span>
        <span className="soft">{words.counts.sentences(sentences)}</span>
        <span>{words.counts.sure(sure)}</span>
        {doubt > 0 && (
          <span className="warn">
            <Sign name="doubt" /> {words.counts.doubt(doubt)}
          </span>
        )}
        {unread > 0 && (
          <span className="bad">
            <Sign name="unread" /> {words.counts.unread(unread)}
          </span>
        )}
      </span>
      <span>
        <span className="soft">{words.needs.label}</span>
        {needs.map(({ word, met }) => (
          <span key={word} className={met ? '' : 'bad'}>
            <Sign name={met ? 'accepted' : 'unread'} /> {word}
          </span>
        ))}
        {blocking > 0 ? (
          <span className="bad">
            <Sign name="unread" /> {words.needs.blocking(blocking)}
          </span>
        ) : (
          <span>
            <Sign name="accepted" /> {words.needs.clear}
          </span>
        )}
      </span>
    </div>
  );
}
