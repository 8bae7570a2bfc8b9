import type { PlanId } from '@dondoc/domain/kernel';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { trpc } from '../../wire/trpc.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { writeBreak } from './break-words.ts';
import { BurdenTable } from './burden-table.tsx';
import type { RuleDraft, RulePreview } from './use-rule-draft.ts';
import './rehearsal.css';

type Rehearsal = inferOutput<typeof trpc.rule.rehearse>;

interface RehearsalSectionProps {
  readonly planId: PlanId;
  readonly draft: Pick<RuleDraft, 'ruleId' | 'asked'>;
  readonly preview: RulePreview;
}

/** What a rule would ask beside all others, before it is switched on: what stands in its way, who cannot be reached, how much it is. */
export function RehearsalSection({ planId, draft, preview }: RehearsalSectionProps) {
  const words = useWords();
  const say = words.rules.rehearsal;
  const { ruleId, asked } = draft;
  const { data, error, isPending, refetch } = useQuery(
    trpc.rule.rehearse.queryOptions(asked === null ? skipToken : { planId, ruleId, rule: asked }),
  );
  return (
    <section className="rehearsal" aria-label={say.title}>
      <h2>
        {say.title} {data && <span className="dim">{say.reports(data.reports)}</span>}
      </h2>
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isPending && <Waiting rows={3} />}
      {data && (
        <>
          <ul>
            {linesOf(data, preview, words).map(({ sign, text }) => (
              <li key={text}>
                <span className={sign === '?' ? 'warn' : 'dim'} aria-hidden="true">
                  {sign}
                </span>
                {text}
              </li>
            ))}
          </ul>
          <BurdenTable months={data.months} burden={data.burden} />
        </>
      )}
    </section>
  );
}

interface Line {
  readonly sign: '?' | '−' | '✓';
  readonly text: string;
}

const writePlan = (plan: Rehearsal['near'][number]['plan']): string =>
  plan?.numberSymbol ?? plan?.title ?? '';

function linesOf(
  { near, askedTwice, withoutMailbox }: Rehearsal,
  { periods, breaks }: RulePreview,
  words: Words,
): readonly Line[] {
  const say = words.rules.rehearsal;
  const moved = periods.filter(
    ({ deadline, replacedBy }) =>
      replacedBy === null &&
      deadline.explanation.some((step) => step.step === 'shift' && step.from !== step.to),
  ).length;
  const lines: Line[] = near.map(({ period, due, other, workingDays, bodies, times, plan }) => ({
    sign: '?',
    text: say.near({
      period: writePeriod(period, words),
      due: writeDate(due),
      other: `${other.name}, ${writePeriod(other.period, words)}`,
      plan: writePlan(plan),
      otherDue: writeDate(other.due),
      workingDays,
      bodies,
      more: times - 1,
    }),
  }));
  const [broken] = breaks;
  if (broken)
    lines.unshift({ sign: '?', text: say.broken(writeBreak(broken, words), breaks.length - 1) });
  for (const { other, asks, period, otherPeriod, days, bodies, times, plan } of askedTwice)
    lines.push({
      sign: '?',
      text: say.askedTwice({
        asks: asks.map(({ kind, title }) => say.asked[kind](title)).join(', '),
        period: writePeriod(period, words),
        other: `${other.name}, ${writePeriod(otherPeriod, words)}`,
        plan: writePlan(plan),
        from: writeDate(days.from),
        to: writeDate(days.to),
        bodies,
        more: times - 1,
      }),
    });
  if (moved > 0) lines.push({ sign: '−', text: say.moved(moved) });
  if (withoutMailbox.count > 0)
    lines.push({
      sign: '−',
      text: say.withoutMailbox(
        withoutMailbox.names.join('; '),
        withoutMailbox.count - withoutMailbox.names.length,
      ),
    });
  return lines.length > 0 ? lines : [{ sign: '✓', text: say.nothing }];
}
