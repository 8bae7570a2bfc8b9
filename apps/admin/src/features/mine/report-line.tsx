import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Sign } from '../../ui/sign/index.ts';
import { OBLIGATION_KEY, StateCell } from '../../ui/state/index.ts';
import { writeDate, writeDay } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { OwnReport } from './use-mine.ts';

/** A report of the list: what it is, when, and what is already being done about it. */
export function ReportLine({ report }: { readonly report: OwnReport }) {
  const words = useWords();
  const { mine: say } = words;
  const waiting =
    report.writing &&
    {
      draft: say.inWriting,
      'for-approval': say.waitsForHead,
      sent: null,
    }[report.writing];
  return (
    <Link
      className="mine-item"
      to="/obligations/$obligationId"
      params={{ obligationId: report.id }}
    >
      <StateCell state={OBLIGATION_KEY[report.state]} />
      <b>{say.report(writePeriod(report.period, words))}</b>
      <span className="mine-under">
        {about(report, words)}
        {waiting && <>; {waiting}</>}
      </span>
      <span className="mine-plan">
        {[report.plan?.numberSymbol, report.ruleName].filter(Boolean).join(' · ')}
      </span>
      <Sign name="chev-r" />
    </Link>
  );
}

function about(report: OwnReport, words: Words): ReactNode {
  const { mine: say } = words;
  const { state, beside, currentDue, askedMoreDue, asked } = report;
  if (state === 'asked-for-more' && asked)
    return (
      <>
        {asked.reason} {say.askedBy(writeDate(askedMoreDue ?? asked.due))}
      </>
    );
  if (state === 'received' && report.receivedOn) return say.received(writeDate(report.receivedOn));
  if (beside.lateBy > 0 && currentDue)
    return (
      <>
        <span className="bad mid">{words.dates.late(beside.lateBy)}</span>,{' '}
        {say.due(writeDate(currentDue))}
      </>
    );
  const parts = [currentDue ? writeDay(currentDue, words) : words.dates.none];
  if (report.hostText !== null) parts.push(say.insideOf(report.hostText));
  else if (report.windowFrom && report.windowTo)
    parts.push(say.window(writeDate(report.windowFrom), writeDate(report.windowTo)));
  return parts.join('; ');
}
