import type { PaperReference } from '@dondoc/domain/task';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { writeOutcome } from './write-outcome.ts';
import type { PlanNames } from './use-names.ts';
import type { DutyShown } from './use-plan.ts';

/** What a body said of its duty and what was said to it, each with its day and its paper. */
export function DutySaid({ duty, names }: { readonly duty: DutyShown; readonly names: PlanNames }) {
  const words = useWords();
  const say = words.plan;
  const lines = [...mattersOf(duty, names, words), ...saidOf(duty, words)];
  if (lines.length === 0) return null;
  return (
    <dl className="duty-said" aria-label={say.said}>
      {lines.map(({ head, detail }) => (
        <div key={head}>
          <dt>{head}</dt>
          {detail.length > 0 && <dd>{detail.join('. ')}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface Line {
  readonly head: string;
  readonly detail: readonly string[];
}

const noted = (text: string | null): readonly string[] => (text ? [text] : []);

/** What the body asked, what was decided about it, and why it ended. */
function mattersOf(
  { asked, decided, endedOn, endedReason, outcome: closed }: DutyShown,
  names: PlanNames,
  { plan: say }: Words,
): readonly Line[] {
  return [
    ...asked.map(({ ask, on }) => ({
      head: say.ask.said(
        ask.kind === 'more-time' ? say.ask.until(writeDate(ask.due)) : say.ask.kinds[ask.kind],
        writeDate(on),
      ),
      detail: ['other' in ask ? `${ask.other}. ${ask.reason}` : ask.reason],
    })),
    ...decided.map(({ outcome, document, reason }) => ({
      head: say.decidedBy(
        document.role,
        document.number,
        document.date && writeDate(document.date),
      ),
      detail: [
        outcome.kind === 'more-time'
          ? say.decide.until(writeDate(outcome.due))
          : outcome.kind === 'moved'
            ? say.decide.movedTo(names.of(outcome.agencyId))
            : say.decide.kinds[outcome.kind],
        ...noted(reason),
      ],
    })),
    ...(endedOn === null || closed
      ? []
      : [{ head: say.endedOn(writeDate(endedOn)), detail: noted(endedReason) }]),
  ];
}

function saidOf(
  { claim, claimedOn, confirmedOn, reply, ...duty }: DutyShown,
  words: Words,
): readonly Line[] {
  const { plan: say } = words;
  const paper = (document: PaperReference | null): readonly string[] =>
    document ? [say.paperTo(document.number, writeDate(document.date), document.receiver)] : [];
  const lines: Line[] = [];
  if (claim && claimedOn)
    lines.push({
      head: (claim.here ? say.claimedOn : say.cameOn)(writeDate(claimedOn)),
      detail: [...paper(claim.evidence.document), ...noted(claim.evidence.note)],
    });
  if (reply?.kind === 'asked-for-more' && duty.askedMoreOn && duty.askedMoreDue)
    lines.push({
      head: say.askedOn(writeDate(duty.askedMoreOn), writeDate(duty.askedMoreDue)),
      detail: [reply.reason],
    });
  if (reply?.kind === 'confirmed' && confirmedOn)
    lines.push({
      head: say.confirmedOn(writeDate(confirmedOn)),
      detail: [
        ...noted(reply.note),
        ...(reply.decision
          ? [
              say.decidedBy(
                reply.decision.role,
                reply.decision.number,
                reply.decision.date && writeDate(reply.decision.date),
              ),
            ]
          : []),
      ],
    });
  if (reply?.kind === 'answered' && duty.answeredOn)
    lines.push({ head: say.answeredOn(writeDate(duty.answeredOn)), detail: paper(reply.document) });
  if (duty.outcome)
    lines.push({ head: words.closing.outcome, detail: [writeOutcome(duty.outcome, words)] });
  return lines;
}
