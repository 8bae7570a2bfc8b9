import type { PeriodChange } from '@dondoc/domain/reporting';
import { parsePeriodKey } from '@dondoc/domain/period';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import './rehearsal.css';

/** Rows shown before somebody asks for all. */
const SHOWN = 5;

/** What saving a changed rule does to each period that bodies owe: which date holds before and after, and why it stays. */
export function ChangeTable({ changes }: { readonly changes: readonly PeriodChange[] }) {
  const words = useWords();
  const say = words.rules.changes;
  const { today } = useSession();
  const [whole, setWhole] = useState(false);
  const rows = changes.filter(
    ({ effect, before }) =>
      effect !== 'same' && !(effect === 'stays' && before !== null && before < today),
  );
  const same = changes.length - rows.length;
  const shown = whole ? rows : rows.slice(0, SHOWN);
  return (
    <section className="changes" aria-label={say.title}>
      <h3>
        {say.title} {same > 0 && <span className="dim">{say.same(same)}</span>}
      </h3>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.rules.periods.columns.period}</th>
              <th scope="col">{say.before}</th>
              <th scope="col">{say.after}</th>
              <th scope="col">{words.rules.periods.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={change.periodKey}>
                <th scope="row">{periodOf(change, words)}</th>
                <td>{change.before && writeDate(change.before)}</td>
                <td>
                  <b>{holding(change)}</b>
                </td>
                <td className="xs">{noteOf(change, today, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <UnstyledButton className="link" onClick={() => setWhole(true)}>
          {say.more(rows.length - shown.length)}
        </UnstyledButton>
      )}
    </section>
  );
}

/** The date that holds once the rule is saved. */
const holding = ({ effect, before, after }: PeriodChange): string => {
  const date = effect === 'stays' ? before : after;
  return effect === 'leaves' || date === null ? '' : writeDate(date);
};

function periodOf({ periodKey }: PeriodChange, words: Words): string {
  const period = parsePeriodKey(periodKey);
  return period === null ? periodKey : writePeriod(period, words);
}

function noteOf(
  { effect, before, after, workingDays }: PeriodChange,
  today: string,
  { rules: { changes: say } }: Words,
): string {
  switch (effect) {
    case 'same':
      return say.effects.same;
    case 'stays':
      return after === null ? say.effects.received : say.effects.stays;
    case 'leaves':
      return say.effects.leaves;
    case 'joins':
      return after !== null && after < today ? say.effects.joinsLate : say.effects.joins;
    default:
      if (before === null) return say.effects.dated;
      return workingDays < 0 ? say.effects.earlier(-workingDays) : say.effects.later(workingDays);
  }
}
