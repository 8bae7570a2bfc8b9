import { weekday } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Cadence, Period } from '@dondoc/domain/period';
import { useMemo } from 'react';
import { DueChain, DueDate } from '../../ui/date/index.ts';
import { EmptyNote } from '../../ui/note/index.ts';
import { writeDate, writeDayMonth } from '../../words/date.ts';
import { dueChain } from '../../words/due-chain.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { writeBreak } from './break-words.ts';
import type { LevelBreak } from './break-words.ts';
import { PeriodDrawing, scaleOf } from './period-drawing.tsx';
import type { RulePreview } from './use-rule-draft.ts';

type Row = RulePreview['periods'][number];

const dayName = (date: CivilDate, { dates }: Words): string =>
  dates.weekdays[weekday(date) - 1] ?? '';

interface PeriodTableProps {
  readonly preview: RulePreview;
  readonly cadence: Cadence;
  /** The period that the sentence names although it ended before the plan was issued. */
  readonly namedBeforeIssue: Period | null;
}

/** The next periods of a rule: figures, date, the reason of the date, and what moves or keeps it. */
export function PeriodTable({ preview, cadence, namedBeforeIssue }: PeriodTableProps) {
  const words = useWords();
  const { periods: say } = words.rules;
  const { periods, changes, reporters } = preview;
  const breaks = Map.groupBy(preview.breaks, ({ periodKey }) => periodKey);
  const daysOff = useMemo(() => new Set(preview.daysOff), [preview.daysOff]);
  const scale = scaleOf(periods.map(({ deadline }) => deadline));
  const kept = new Map(
    changes.flatMap(({ periodKey, effect, before }) =>
      effect === 'stays' ? [[periodKey, before] as const] : [],
    ),
  );
  const legend = say.legend;
  const provisional = periods.filter(
    ({ deadline, replacedBy }) =>
      replacedBy === null && deadline.explanation.some(({ step }) => step === 'provisional'),
  ).length;
  return (
    <section className="periods" aria-label={say.title}>
      <header>
        <h2>{say.title}</h2>
        <details className="xs">
          <summary>{reporters.count === 0 ? say.nobody : say.reporters(reporters.count)}</summary>
          <p>{reporters.names.join('; ')}</p>
        </details>
        {scale && (
          <p className="legend xs dim">
            <span className="l-figures">{legend.window}</span>
            <span className="l-due">{legend.due}</span>
            <span className="l-moved">{legend.moved}</span>
            <span className="l-off">{legend.off}</span>
          </p>
        )}
      </header>
      {periods.length === 0 ? (
        <EmptyNote>
          {namedBeforeIssue
            ? say.beforeIssue(writePeriod(namedBeforeIssue, words))
            : cadence.kind === 'on-request'
              ? say.onRequest
              : say.none}
        </EmptyNote>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say.columns.period}</th>
              <th scope="col" className="c-drawing">
                {say.columns.figures}
              </th>
              <th scope="col">{say.columns.due}</th>
              <th scope="col">{say.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((row) => {
              const { deadline, replacedBy } = row;
              const held = kept.get(row.key) ?? null;
              const due = held ?? deadline.effective;
              return (
                <tr key={row.key} className={replacedBy ? 'dim' : undefined}>
                  <th scope="row">
                    {row.period.kind === 'event'
                      ? words.cadences.kinds[cadence.kind]
                      : writePeriod(row.period, words)}
                  </th>
                  <td className="c-drawing">
                    {scale && (
                      <PeriodDrawing
                        deadline={deadline}
                        scale={scale}
                        daysOff={daysOff}
                        replaced={replacedBy !== null}
                      />
                    )}
                  </td>
                  <td>
                    {replacedBy === null && (
                      <span className="when">
                        <DueDate
                          original={due}
                          current={due}
                          chain={held ? [] : dueChain(deadline.explanation, words)}
                        />
                        {due && <span className="dim">{dayName(due, words)}</span>}
                      </span>
                    )}
                  </td>
                  <td className="xs">
                    {notesOf(row, held !== null, words).join('; ')}
                    {replacedBy === null && <Others of={row.others} />}
                    <Breaks of={breaks.get(row.key) ?? []} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {provisional > 0 && <p className="xs dim">{say.provisional(provisional)}</p>}
    </section>
  );
}

/** The dates of bodies with days off of their own, each with who they are and why. */
function Others({ of }: { readonly of: Row['others'] }) {
  const words = useWords();
  return of.map(({ effective, explanation, count, names }) => (
    <details key={effective}>
      <summary>
        {words.rules.periods.others(count, effective ? writeDate(effective) : words.dates.none)}
      </summary>
      <p>{names.join('; ')}</p>
      <DueChain steps={dueChain(explanation, words)} />
    </details>
  ));
}

/** What the levels of the report leave no time for in a period. */
function Breaks({ of }: { readonly of: readonly LevelBreak[] }) {
  const words = useWords();
  return of.map((found) => {
    const said = writeBreak(found, words);
    return (
      <p key={said} className="warn">
        {said}
      </p>
    );
  });
}

function notesOf({ deadline, replacedBy }: Row, held: boolean, words: Words): readonly string[] {
  const { periods: say } = words.rules;
  if (replacedBy) return [say.replaced(writePeriod(replacedBy, words))];
  if (held)
    return [say.kept(deadline.effective ? writeDate(deadline.effective) : words.dates.none)];
  const notes: string[] = [];
  for (const step of deadline.explanation) {
    if (step.step === 'shift' && step.from !== step.to)
      notes.push(say.moved(`${dayName(step.from, words)} ${writeDayMonth(step.from)}`));
    if (step.step === 'estimate') notes.push(say.estimate(writeDate(step.from)));
  }
  return notes;
}
