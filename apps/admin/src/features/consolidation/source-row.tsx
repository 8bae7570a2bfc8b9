import type { SourceUse } from '@dondoc/domain/reporting';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { KeyCap } from '../../keys/index.ts';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { writeDayMonth } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Body, Section } from './answer.ts';
import { litKey } from './lit-key.ts';

interface SourceRowProps {
  readonly body: Body;
  readonly section: Section;
  readonly use: SourceUse;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onPull: (() => void) | null;
}

/** What one body wrote under the section, in its own words, and what became of it on the page. */
export function SourceRow({ body, section, use, chosen, onChoose, onPull }: SourceRowProps) {
  const words = useWords().consolidation;
  const lit = useLit();
  const row = useRef<HTMLLIElement>(null);
  const key = litKey(section.key, body.agencyId);
  const isLit = lit.key === key && use !== 'unused';
  useEffect(() => {
    if (chosen || (lit.key === key && lit.from === 'text'))
      row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, lit, key]);
  const { submission } = body;
  const text = submission?.content.sections.find((written) => written.key === section.key)?.text;
  const nil = submission?.content.nil ?? false;
  return (
    <li
      ref={row}
      className={['source', chosen ? 'chosen' : '', isLit ? 'on' : ''].join(' ').trim()}
      aria-current={chosen ? 'true' : undefined}
      {...litTarget(lit, key, 'row')}
      onClick={onChoose}
    >
      <div className="source-head">
        <b className="mid">{body.agencyName}</b>
        {submission?.receivedOn && (
          <span className="xs dim nw">
            {words.revision(submission.revision, writeDayMonth(submission.receivedOn))}
          </span>
        )}
        {submission?.below && (
          <Link
            className="xs nw"
            to="/plans/$planId/consolidations/$consolidationId"
            params={submission.below}
            aria-label={words.belowOf(body.agencyName)}
          >
            {words.below}
          </Link>
        )}
        <span className="grow" />
        <Use use={use} nil={nil} asked={body.standing === 'asked-for-more'} />
      </div>
      {nil ? (
        <p className="dim">{words.nil}</p>
      ) : (
        <p className="doc-words" lang="vi">
          {text}
        </p>
      )}
      {onPull && (use === 'unused' || use === 'corrected') && (
        <div className="source-acts">
          <Button
            size="xs"
            variant={chosen ? 'filled' : 'default'}
            onClick={(event) => {
              event.stopPropagation();
              onPull();
            }}
            aria-label={
              use === 'unused' ? words.pullOf(body.agencyName) : words.replaceOf(body.agencyName)
            }
          >
            {use === 'unused' ? words.pull : words.replace}
            {chosen && <KeyCap press="→" />}
          </Button>
        </div>
      )}
    </li>
  );
}

function Use({
  use,
  nil,
  asked,
}: {
  readonly use: SourceUse;
  readonly nil: boolean;
  readonly asked: boolean;
}) {
  const words = useWords().consolidation.uses;
  if (nil) return <span className="xs dim">{words.nil}</span>;
  if (use === 'unused')
    return <span className="xs warn">{asked ? words.askedMore : words.unused}</span>;
  if (use === 'corrected')
    return (
      <span className="xs warn">
        <Sign name="doubt" size={14} /> {words.corrected}
      </span>
    );
  return (
    <span className="xs good">
      <Sign name="accepted" size={14} /> {use === 'edited' ? words.edited : words.used}
    </span>
  );
}
