import type { QueryFilters } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ReadAsForm } from './read-as-form.tsx';
import type { RuleLine } from './use-rules.ts';

interface ReadAsSectionProps {
  readonly line: RuleLine;
  readonly writes: boolean;
  readonly stale: readonly QueryFilters[];
}

/**
 * What stands about the one period of a rule: named before the plan was issued, without any, or read as another with its reason
 * (decisions D7, D8). Rules that recur have nothing of the kind.
 */
export function ReadAsSection({ line, writes, stale }: ReadAsSectionProps) {
  const words = useWords();
  const { readAs: say } = words.rules;
  const [writing, setWriting] = useState(false);
  const opener = useReturnFocus(writing);
  const { rule, namedBeforeIssue } = line;
  const { cadence, readAs } = rule;
  if (cadence.kind !== 'once' && cadence.kind !== 'unscheduled') return null;
  if (!readAs && !namedBeforeIssue && rule.due.kind !== 'none') return null;
  const document = readAs?.document;
  return (
    <section className="read-as" aria-label={say.heading}>
      <h3>{say.heading}</h3>
      {readAs ? (
        <>
          <p>
            <b>{say.recorded(writePeriod(readAs.period, words))}</b>
          </p>
          <p className="soft">{readAs.reason}</p>
          <p className="xs dim">
            {document
              ? [document.role, document.number, document.date && writeDate(document.date)]
                  .filter(Boolean)
                  .join(', ')
              : say.noDocument}
          </p>
        </>
      ) : (
        <p className="warn">
          {namedBeforeIssue ? say.printed(writePeriod(namedBeforeIssue, words)) : say.unscheduled}
        </p>
      )}
      {writes &&
        (writing ? (
          <ReadAsForm line={line} stale={stale} onClose={() => setWriting(false)} />
        ) : (
          <Button ref={opener} onClick={() => setWriting(true)}>
            {readAs ? say.again : say.open}
          </Button>
        ))}
    </section>
  );
}
