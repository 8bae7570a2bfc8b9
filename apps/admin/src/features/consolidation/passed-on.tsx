import { Link } from '@tanstack/react-router';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

interface PassedOnProps {
  readonly report: NonNullable<ShownConsolidation['passedOn']>;
}

/** The report to the next level that a consolidation became, with the way to it. */
export function PassedOn({ report }: PassedOnProps) {
  const all = useWords();
  const { obligationId, ruleName, period, revision } = report;
  return (
    <p className="passed-on">
      {all.consolidation.sent.passedOn(revision)}{' '}
      <Link to="/obligations/$obligationId" params={{ obligationId }}>
        {all.consolidation.sent.report(ruleName, writePeriod(period, all))}
      </Link>
    </p>
  );
}
