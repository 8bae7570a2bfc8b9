import type { AgencyId } from '@dondoc/domain/kernel';
import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { writeDate } from '../../words/date.ts';
import { writeFigure } from '../../words/figure.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { AimLine, inUnit } from './aim-line.tsx';
import { RecordFigureForm } from './record-figure-form.tsx';
import type { TargetShown } from './use-plan.ts';

interface TargetSharesProps {
  readonly shown: TargetShown;
  readonly mayWrite: boolean;
}

/** Shares shown before more are asked for. */
const PAGE = 50;

/** What each body is to reach of a target and how it stands, what all have reached together, and where the shares do not add up. */
export function TargetShares({ shown, mayWrite }: TargetSharesProps) {
  const words = useWords().plan.targets;
  const { nameOf } = useAgencies();
  const [limit, setLimit] = useState(PAGE);
  const [recording, setRecording] = useState<AgencyId | null>(null);
  const { target, shares, together, gaps } = shown;
  if (shares.length === 0) return null;
  return (
    <details className="target-shares">
      <summary className="xs">
        {words.shares(shares.length)}
        {together &&
          together.found > 0 &&
          `; ${words.together(inUnit(together.value, target), together.found, together.of)}`}
      </summary>
      {gaps.map(({ aim, allocated }) => (
        <p key={aim.by} className="xs warn">
          {words.gap(
            writeFigure(allocated),
            inUnit(aim.value, target),
            aim.by === null ? null : writeDate(aim.by),
          )}
        </p>
      ))}
      <ul aria-label={words.shares(shares.length)}>
        {shares.slice(0, limit).map(({ agencyId, standing }) => (
          <li key={agencyId}>
            <span className="line">
              <b className="grow mid" lang="vi">
                {nameOf(agencyId)}
              </b>
              {mayWrite && recording !== agencyId && (
                <Button
                  size="xs"
                  aria-label={words.recordOf(nameOf(agencyId))}
                  onClick={() => setRecording(agencyId)}
                >
                  {words.acts.record}
                </Button>
              )}
            </span>
            <AimLine target={target} standing={standing.inHand} />
            {recording === agencyId && (
              <RecordFigureForm shown={shown} share={agencyId} onClose={() => setRecording(null)} />
            )}
          </li>
        ))}
      </ul>
      {shares.length > limit && (
        <UnstyledButton className="link more" onClick={() => setLimit((held) => held + PAGE)}>
          {words.moreShares(shares.length - limit)}
        </UnstyledButton>
      )}
    </details>
  );
}
