import type { RegisterColumn } from '../../ui/grid/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import type { SignName } from '../../ui/sign/index.ts';
import { writeDate, writeMoment } from '../../words/date.ts';
import { writeStep } from '../../words/notice.ts';
import type { Words } from '../../words/words.ts';
import { About } from './about.tsx';
import type { LedgerRow } from './use-nights.ts';

/** The columns of the ledger. */
export const ledgerColumns = (words: Words): readonly RegisterColumn<LedgerRow>[] => {
  const { columns } = words.nights.ledger;
  return [
    {
      id: 'night',
      header: columns.night,
      width: 116,
      cell: ({ night }) => <span className="dim nw">{writeDate(night)}</span>,
    },
    {
      id: 'body',
      header: columns.body,
      width: 190,
      cell: ({ agencyName }) => <span lang="vi">{agencyName}</span>,
    },
    {
      id: 'what',
      header: columns.what,
      cell: ({ step, about, plan }) => (
        <>
          {writeStep(step, words)} <span className="dim nw">{plan.numberSymbol}</span>
          <span className="aside one-line">
            <About about={about} planId={plan.id} />
          </span>
        </>
      ),
    },
    {
      id: 'outcome',
      header: columns.outcome,
      width: 128,
      cell: (row) => {
        const { sign, tone, word } = outcomeOf(row, words);
        return (
          <span className={`st ${tone}`}>
            <Sign name={sign} size={14} />
            {word}
          </span>
        );
      },
    },
    {
      id: 'why',
      header: columns.why,
      width: 210,
      cell: (row) => <span className="soft">{whyOf(row, words)}</span>,
    },
  ];
};

interface Outcome {
  readonly sign: SignName;
  readonly tone: string;
  readonly word: string;
}

function outcomeOf(
  { decision, letter, withdrawnOn }: LedgerRow,
  { nights: { ledger } }: Words,
): Outcome {
  if (withdrawnOn !== null) return { sign: 'withheld', tone: 'st-excused', word: ledger.withdrawn };
  if (letter !== null) {
    if (letter.failure !== null)
      return { sign: 'missing', tone: 'st-missing', word: ledger.refused };
    return letter.sentAt === null
      ? { sign: 'held', tone: 'st-open', word: ledger.waiting }
      : { sign: 'sent', tone: 'st-received', word: ledger.gone };
  }
  const word = ledger.decisions[decision];
  if (decision === 'proposed') return { sign: 'more-time', tone: 'st-due-soon', word };
  return decision === 'sent'
    ? { sign: 'held', tone: 'st-open', word }
    : { sign: 'withheld', tone: 'st-excused', word };
}

function whyOf(row: LedgerRow, words: Words): string {
  const { decision, letter, reason, releasedOn, withdrawnOn } = row;
  const { ledger, reasons } = words.nights;
  if (withdrawnOn !== null) return ledger.withdrawnWhy(writeDate(withdrawnOn));
  const parts = [
    ...(reason === null ? [] : [reasons[reason]]),
    ...(releasedOn === null ? [] : [ledger.released(writeDate(releasedOn))]),
    ...(decision === 'proposed' && reason === null ? [ledger.signs] : []),
  ];
  if (letter === null) return parts.join('; ');
  if (letter.failure !== null) parts.push(ledger.refusedWhy(letter.failure));
  else if (letter.sentAt === null) parts.push(ledger.waitingWhy);
  else parts.push(ledger.goneAt(writeMoment(letter.sentAt)));
  return parts.join('; ');
}
