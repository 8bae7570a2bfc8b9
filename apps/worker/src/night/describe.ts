import type { KeptNight, Rehearsal } from '@dondoc/db/night';
import type { CivilDate } from '@dondoc/domain/calendar';

/** Nights that were run, a line each. */
export function describeNights(nights: readonly KeptNight[], until: CivilDate): readonly string[] {
  if (nights.length === 0) return [`The night of ${until} is finished already; nothing was done.`];
  return nights.map(
    ({ date, counts: { made, sent, held, withheld, proposed, failed, letters } }) =>
      `${date}: ${made} obligations made; notices ${sent} sent, ${held} held, ${withheld} withheld, ${proposed} proposed; ${letters} letters${failed > 0 ? `; ${failed} rows FAILED, see the findings` : ''}.`,
  );
}

/** What a dry run found, a line a kind of thing. */
export function describeRehearsal(
  { nights, moves, made, notices, changes, letters }: Rehearsal,
  until: CivilDate,
): readonly string[] {
  const [first] = nights;
  if (first === undefined)
    return [`The night of ${until} is finished already; nothing is to be done.`];
  const span = nights.length === 1 ? `The night of ${first}` : `The nights ${first} to ${until}`;
  return [
    `${span} would do this; nothing was written.`,
    ...moves.map(
      ({ of, date, from, to, bodies }) =>
        `~ ${bodies} ${date} from ${from} to ${to}, ${of.kind === 'rule' ? of.ruleId : of.taskId}`,
    ),
    ...made.map(({ count, periodKey, origin }) =>
      periodKey === null
        ? `+ ${count} occurrences, task ${origin}`
        : `+ ${count} obligations of ${periodKey}, rule ${origin}`,
    ),
    ...notices.map(
      ({ count, decision, reason, step, threshold, periodKey, origin }) =>
        `${decision === 'sent' ? '>' : '-'} ${count} notices ${decision}${reason ? ` (${reason})` : ''}: ${step} on ${threshold}, ${periodKey ?? 'task'} ${origin}`,
    ),
    ...changes.map(
      ({ count, from, to, periodKey, origin }) =>
        `~ ${count} from ${from} to ${to}, ${periodKey ?? 'task'} ${origin}`,
    ),
    `${letters} letters.`,
  ];
}
