import { writeCadence } from '../../words/cadence.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import type { RuleDraft } from './use-rule-draft.ts';
import type { RuleLine } from './use-rules.ts';

interface RuleListProps {
  readonly lines: readonly RuleLine[];
  readonly open: string | null;
  readonly isUnsaved: RuleDraft['isUnsaved'] | null;
  readonly onOpen: (id: string) => void;
}

/** The rules of the plan: how often, how many bodies, and what comes next. */
export function RuleList({ lines, open, isUnsaved, onOpen }: RuleListProps) {
  const words = useWords();
  const lit = useLit();
  return (
    <ul className="rule-list" aria-label={words.rules.list.label}>
      {lines.map((line) => (
        <li key={line.rule.id} {...litTarget(lit, line.rule.id, 'row')}>
          <button
            type="button"
            aria-pressed={line.rule.id === open}
            className={lit.key === line.rule.id ? 'lit-row' : undefined}
            onClick={() => onOpen(line.rule.id)}
          >
            <span>
              <b lang="vi">{line.rule.name}</b>{' '}
              <span className="dim xs nw">
                {writeCadence(line.rule.cadence, words)},{' '}
                {words.rules.list.reporters(line.reporters)}
              </span>
              {isUnsaved?.(line.rule) && (
                <span className="warn xs nw"> {words.rules.list.unsaved}</span>
              )}
            </span>
            <span className={line.namedBeforeIssue ? 'next-due xs warn' : 'next-due xs'}>
              {comesNext(line, words)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function comesNext({ rule, next, namedBeforeIssue }: RuleLine, words: Words): string {
  const { list: say } = words.rules;
  if (namedBeforeIssue) return say.beforeIssue(writePeriod(namedBeforeIssue, words));
  if (rule.cadence.kind === 'on-request') return say.onRequest;
  if (!next) return say.none;
  const due = next.deadline.effective;
  const day = due === null ? words.dates.none : writeDate(due);
  return next.period.kind === 'event' ? day : say.next(writePeriod(next.period, words), day);
}
