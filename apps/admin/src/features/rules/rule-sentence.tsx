import type { RuleId } from '@dondoc/domain/kernel';
import type { DateRange } from '@dondoc/domain/period';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AbovePhrase } from './above-phrase.tsx';
import { CadencePhrase } from './cadence-phrase.tsx';
import { DuePhrase } from './due-phrase.tsx';
import type { Editing } from './editing.ts';
import { recurs } from './fitting-due.ts';
import { ReceiverPhrase, ReportersPhrase, ViaPhrase } from './party-phrases.tsx';
import type { NameOf } from './rule-words.ts';
import { LifePhrase, LongerPhrase, MergedPhrase, ShiftPhrase } from './term-phrases.tsx';
import { WindowPhrase } from './window-phrase.tsx';

/** What is wrong, by field of the rule. */
export type RuleIssues = Readonly<Partial<Record<string, string>>>;

interface RuleSentenceProps extends Editing {
  readonly ruleId: RuleId;
  /** The rules of the plan. */
  readonly rules: readonly ReportingRule[];
  readonly nameOf: NameOf;
  readonly issues: RuleIssues;
  /** Bodies that would report today; null while it is not known. */
  readonly reporters: number | null;
  /** The data window of the next period. */
  readonly nextWindow: DateRange | null;
}

/** A rule as a sentence whose every word can be changed. */
export function RuleSentence({
  ruleId,
  rules,
  nameOf,
  issues,
  reporters,
  nextWindow,
  ...editing
}: RuleSentenceProps) {
  const { says } = useWords().rules;
  const { cadence, due, merged } = editing.rule;
  const recurring = recurs(cadence);
  return (
    <div className="rule-sentence">
      <p>
        <CadencePhrase {...editing} />,{' '}
        <ReportersPhrase {...editing} nameOf={nameOf} error={issues['reporters']} />
        {reporters !== null && <span className="dim"> ({reporters})</span>} {says.who}{' '}
        <ReceiverPhrase {...editing} nameOf={nameOf} error={issues['receiver']} />,{' '}
        <ViaPhrase {...editing} nameOf={nameOf} />.
      </p>
      {rules.some(({ id }) => id !== ruleId) && (
        <p>
          {says.above} <AbovePhrase {...editing} ruleId={ruleId} rules={rules} />.
        </p>
      )}
      {merged !== null && (
        <p>
          <MergedPhrase {...editing} />.
        </p>
      )}
      {(recurring || merged !== null) && (
        <p>
          {says.figures} <WindowPhrase {...editing} error={issues['window']} />
          {nextWindow && (
            <span className="dim">
              {' '}
              {says.first(writeDate(nextWindow.from), writeDate(nextWindow.to))}
            </span>
          )}
          .
        </p>
      )}
      {cadence.kind !== 'on-request' && (
        <p>
          {says.due} <DuePhrase {...editing} error={issues['due']} />
          {due.kind !== 'none' && (
            <>
              ; {says.offDay} <ShiftPhrase {...editing} />
            </>
          )}
          .
        </p>
      )}
      {recurring && (
        <p>
          {says.longer} <LongerPhrase {...editing} />.
        </p>
      )}
      {recurring && (
        <p>
          {says.life} <LifePhrase {...editing} error={issues['activeTo']} />.
        </p>
      )}
    </div>
  );
}
