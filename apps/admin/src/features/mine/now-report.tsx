import { mayAnywhere } from '@dondoc/domain/agency';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { OBLIGATION_KEY, StateCell } from '../../ui/state/index.ts';
import { dueSentence } from '../../words/due-sentence.ts';
import { writeDate, writeDay } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { OwnReport } from './use-mine.ts';

/** The one report on top, with the reason for its date and one button. */
export function NowReport({ report }: { readonly report: OwnReport }) {
  const words = useWords();
  const { today, grants } = useSession();
  const { asked, plan } = report;
  return (
    <section className="mine-now">
      <StateCell state={OBLIGATION_KEY[report.state]} lateDays={report.beside.lateBy} />
      <div className="grow">
        <h2>{headline(report, today, words)}</h2>
        {asked && (
          <p className="mine-asked">
            <b>{words.mine.askedReason}</b> {asked.reason}{' '}
            {words.mine.askedBy(writeDate(report.askedMoreDue ?? asked.due))}
          </p>
        )}
        <p className="mine-why">
          {plan && `${plan.numberSymbol ?? ''} ${plan.title}. `}
          {dueSentence(report.explanation, words)}
        </p>
      </div>
      <div className="mine-acts">
        <Button
          variant="filled"
          renderRoot={(props) => (
            <Link to="/obligations/$obligationId" params={{ obligationId: report.id }} {...props} />
          )}
        >
          {verb(report, mayAnywhere(grants, 'submission.send'), words)}
        </Button>
        {report.writing === 'for-approval' && <span className="dim">{words.mine.withHead}</span>}
      </div>
    </section>
  );
}

function headline({ state, period, currentDue }: OwnReport, today: string, words: Words): string {
  const say = words.mine;
  const name = say.report(writePeriod(period, words));
  if (state === 'asked-for-more') return say.askedHead(name);
  if (state === 'overdue' || state === 'missing' || currentDue === null) return say.lateHead(name);
  return currentDue === today ? say.dueToday(name) : say.dueOn(name, writeDay(currentDue, words));
}

function verb({ state, writing }: OwnReport, sends: boolean, { mine: say }: Words): string {
  if (writing === 'for-approval') return sends ? say.send : say.open;
  if (writing === 'draft') return say.goOn;
  return state === 'asked-for-more' ? say.more : say.begin;
}
