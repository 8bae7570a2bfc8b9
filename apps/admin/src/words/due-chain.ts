import { weekday } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { DecisionDocument } from '@dondoc/domain/plan';
import type { DeadlineStep } from '@dondoc/domain/reporting';
import type { Clause, DayOff, DayOver, DueStep } from '@dondoc/domain/task';
import type { ChainStep } from '../ui/date/index.ts';
import { writeDate, writeMinute } from './date.ts';
import { writePeriod } from './period.ts';
import type { Words } from './words.ts';

type Explained = DeadlineStep | DueStep;

const nameOfDay = (date: CivilDate, words: Words): string =>
  words.dates.weekdays[weekday(date) - 1] ?? '';

/** A decision as it is cited: who decided, number, day. */
const writeDocument = ({ role, number, date }: DecisionDocument): string =>
  joined(role, number, date && writeDate(date));

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');

/**
 * The reasons of a date as the chain that a screen shows, from the sentence of the paper to the day that holds. The last dated
 * step is where it ends.
 *
 * @example
 * dueChain(deadlineFor(rule, period, context).explanation, words).at(-1)?.weight; // 'end'
 */
export function dueChain(explanation: readonly Explained[], words: Words): readonly ChainStep[] {
  const steps = explanation.map((step) => chainStep(step, words));
  const holds = explanation.findLastIndex(
    ({ step }) =>
      step === 'nominal' ||
      step === 'operator' ||
      step === 'shift' ||
      step === 'calendar-changed' ||
      step === 'decided',
  );
  return steps.map((step, at) => (at === holds ? { ...step, weight: 'end' } : step));
}

function chainStep(step: Explained, words: Words): ChainStep {
  const say = words.dueSteps;
  const clause = (cited: Clause | null) => cited && say.clauses[cited];
  switch (step.step) {
    case 'sentence':
      return { date: null, title: say.sentence, quote: step.wording };
    case 'amendment':
      return { date: null, title: say.amendment(step.numberSymbol, writeDate(step.issuedOn)) };
    case 'direction': {
      const { role, number, date } = step.document;
      return { date: null, title: words.direction.by(role, number, writeDate(date)) };
    }
    case 'read-as':
      return {
        date: null,
        title: say.readAs(writePeriod(step.period, words)),
        detail: joined(step.reason, step.document && writeDocument(step.document)),
      };
    case 'merged':
      return { date: null, title: say.merged(step.host) };
    case 'window':
      return {
        date: step.to,
        title: say.window(writeDate(step.from), writeDate(step.to)),
        detail: joined(say.basis[step.basis], clause(step.clause)),
      };
    case 'estimate':
      return { date: null, title: say.estimate(writeDate(step.from), writeDate(step.to)) };
    case 'entered':
      return { date: null, title: say.entered, detail: step.note };
    case 'event':
      return {
        date: step.on,
        title: say.event(step.event, writeDate(step.on)),
        ...(step.document ? { detail: writeDocument(step.document) } : {}),
      };
    case 'nominal':
      return {
        date: step.date,
        title: (step.form === 'entered' ? say.enteredDay : say.nominal)(
          nameOfDay(step.date, words),
        ),
        detail: joined(
          step.counted
            ? say.counted(step.counted.amount, step.counted.unit, writeDate(step.counted.from))
            : say.form[step.form],
          step.clampedFrom === null ? null : say.clamped(step.clampedFrom),
          step.over ? say.over(daysOver(step.over, words)) : null,
          clause(step.clause),
        ),
      };
    case 'hour':
      return { date: null, title: say.hour(writeMinute(step.minute)) };
    case 'operator':
      return { date: step.date, title: say.before[step.reading] };
    case 'shift': {
      const day = nameOfDay(step.to, words);
      return {
        date: step.to,
        title: step.shift === 'none' ? say.kept(day) : say.shift(day),
        detail: joined(
          dayOffMet(step.from, step.dayOff, words),
          say.to[step.shift],
          clause(step.clause),
        ),
      };
    }
    case 'provisional':
      return { date: null, title: say.provisional(step.year) };
    case 'calendar-changed':
      return {
        date: step.to,
        title: say.calendarChanged(writeDate(step.on)),
        detail: joined(
          step.dayOff && dayOffMet(step.from, step.dayOff, words),
          step.over ? say.over(daysOver(step.over, words)) : null,
          say.movedFrom(writeDate(step.from)),
        ),
      };
    case 'decided':
      return {
        date: step.to,
        title: say.decided(nameOfDay(step.to, words)),
        detail: joined(writeDocument(step.document), say.movedFrom(writeDate(step.from))),
      };
    case 'no-date':
      return { date: null, title: say.noDate[step.reason] };
    default:
      return { date: step.date, title: say.overdueFrom(nameOfDay(step.date, words)) };
  }
}

/** The day off that a date met: which holiday, or by whose words a person entered it. */
const dayOffMet = (date: CivilDate, dayOff: DayOff, words: Words): string =>
  `${writeDate(date)} ${nameOfDay(date, words)}: ${whyOff(dayOff, words)}`;

function whyOff(
  { kind, source, occasion, entered }: DayOff,
  { dueSteps: say, calendar }: Words,
): string {
  if (occasion !== undefined)
    return say.holiday(calendar.occasions[occasion], calendar.sources[occasion]);
  const off = say.dayOff[kind];
  return entered && source !== null ? `${off} ${say.by(source)}` : off;
}

/** Days off over which working days were counted, those of one reason together. */
const daysOver = (over: readonly DayOver[], words: Words): string =>
  [...Map.groupBy(over, (day) => whyOff(day, words))]
    .map(([why, days]) => `${days.map(({ date }) => writeDate(date)).join(', ')} (${why})`)
    .join('; ');
