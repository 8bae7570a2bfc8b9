import type { CivilDate } from '@dondoc/domain/calendar';
import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import type { Finding, FindingSeverity } from '@dondoc/domain/plan';
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Sign } from '../sign/index.ts';
import type { SignName } from '../sign/index.ts';
import { orderFindings } from './order-findings.ts';
import './findings.css';

const LOOK = {
  blocks: { sign: 'unread', className: 'bad' },
  acknowledge: { sign: 'doubt', className: 'warn' },
  information: { sign: 'excused', className: 'dim' },
} as const satisfies Record<FindingSeverity, { sign: SignName; className: string }>;

interface FindingListProps {
  /** With `resolvedOn` the day on which one no longer held. */
  readonly findings: readonly (Finding & { readonly resolvedOn?: CivilDate | null })[];
  /** Leads to the place in the text. */
  readonly onShow?: (finding: Finding) => void;
  /** What a person may do about it; nothing for one that is settled. */
  readonly actions?: (finding: Finding) => ReactNode;
  /** Takes the note of a settled one back. */
  readonly onTakeBack?: (finding: Finding) => void;
}

/** Findings by weight: what blocks, what needs a note, what is for information. A settled one keeps its note in sight. */
export function FindingList({ findings, onShow, actions, onTakeBack }: FindingListProps) {
  const words = useWords().findings;
  if (findings.length === 0) return <p className="dim">{words.none}</p>;
  return (
    <ul className="findings">
      {orderFindings(findings).map((finding) => {
        const severity = FINDING_SEVERITY[finding.code];
        const settled = finding.note !== null;
        const said = words.of[finding.code](finding.facts);
        return (
          <li key={finding.key} className={settled ? 'settled' : ''}>
            <span className={settled ? 'good' : LOOK[severity].className}>
              <Sign name={settled ? 'accepted' : LOOK[severity].sign} />
            </span>
            <span className="grow">
              {severity === 'blocks' && !settled && <b>{words.severity.blocks}: </b>}
              {onShow && finding.anchor ? (
                <UnstyledButton className="finding-link" onClick={() => onShow(finding)}>
                  {said}
                </UnstyledButton>
              ) : (
                said
              )}
              {finding.note !== null && <span className="dim"> {words.noted(finding.note)}</span>}
              {finding.resolvedOn && (
                <span className="dim">; {words.resolved(writeDate(finding.resolvedOn))}</span>
              )}
            </span>
            {actions && !settled && <span className="verbs">{actions(finding)}</span>}
            {onTakeBack && settled && (
              <span className="verbs">
                <UnstyledButton className="link" onClick={() => onTakeBack(finding)}>
                  {words.takeBack}
                </UnstyledButton>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
