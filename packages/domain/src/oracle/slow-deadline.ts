import type { Cadence, Period } from '../period/cadence.ts';
import type { ReportingRule } from '../reporting/rule.ts';
import type { BeforeReading } from '../task/timing.ts';
import {
  after,
  before,
  compare,
  day,
  dayOfWeek,
  inMonth,
  lengthOfMonth,
  moved,
  read,
  workedAfter,
  write,
} from './slow-day.ts';
import type { Day } from './slow-day.ts';

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}
/** A period with its own days and its months, if it has whole ones. */
interface Spell extends Stretch {
  readonly period: Period;
  readonly whole: boolean;
}

const ofMonths = (period: Period, year: number, first: number, last: number): Spell => ({
  period,
  whole: true,
  from: day(year, first, 1),
  to: day(year, last, lengthOfMonth(year, last)),
});

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Every period of a cadence that ends in a year. */
function spellsOfYear(cadence: Cadence, year: number): readonly Spell[] {
  switch (cadence.kind) {
    case 'month':
      return MONTHS.map((month) => ofMonths({ kind: 'month', year, month }, year, month, month));
    case 'quarter':
      return [1, 2, 3, 4].map((quarter) =>
        ofMonths({ kind: 'quarter', year, quarter }, year, quarter * 3 - 2, quarter * 3),
      );
    case 'half-year':
      return [1, 2].map((half) =>
        ofMonths({ kind: 'half-year', year, half }, year, half * 6 - 5, half * 6),
      );
    case 'nine-months':
      return [ofMonths({ kind: 'nine-months', year }, year, 1, 9)];
    case 'year':
      return [ofMonths({ kind: 'year', year }, year, 1, 12)];
    case 'week': {
      const weeks: Spell[] = [];
      for (let to = day(year, 1, 1); to.year === year; to = after(to)) {
        if (dayOfWeek(to) !== 7) continue;
        let from = to;
        while (dayOfWeek(from) !== 1) from = before(from);
        weeks.push({ period: { kind: 'week', monday: write(from) }, whole: false, from, to });
      }
      return weeks;
    }
    case 'days-in-year': {
      const days = new Map(
        cadence.days
          .map((listed) => inMonth(year, listed.month, listed.day))
          .map((at) => [write(at), at]),
      );
      return [...days]
        .toSorted(([, one], [, other]) => compare(one, other))
        .map(([date, at]) => ({
          period: { kind: 'day-in-year', date },
          whole: false,
          from: at,
          to: at,
        }));
    }
    default:
      return [];
  }
}

/** The periods of a cadence that end in the years given, in order. */
export const spells = (cadence: Cadence, years: readonly number[]): readonly Spell[] =>
  years.flatMap((year) => spellsOfYear(cadence, year));

/** What the papers say of one period of a rule: its figures, the day it names, the day it is due, and what is still an estimate. */
export interface SlowDeadline {
  readonly window: { readonly from: string; readonly to: string };
  readonly estimateFrom: string | null;
  readonly nominal: string | null;
  readonly effective: string | null;
}

interface Paper {
  readonly rule: ReportingRule;
  readonly issuedOn: Day;
  readonly reading: BeforeReading;
}

function declaredWindow({ rule }: Paper, spell: Spell, previous: Spell | null): Stretch {
  const { window } = rule;
  if (spell.whole && window.kind === 'decree')
    return {
      from: inMonth(spell.from.year, spell.from.month - 1, 15),
      to: inMonth(spell.to.year, spell.to.month, 14),
    };
  if (spell.whole && window.kind === 'custom')
    return {
      from: inMonth(spell.from.year, spell.from.month + window.fromMonthOffset, window.fromDay),
      to: inMonth(spell.to.year, spell.to.month + window.toMonthOffset, window.toDay),
    };
  if (spell.period.kind === 'day-in-year')
    return { from: previous ? after(previous.to) : spell.to, to: spell.to };
  return { from: spell.from, to: spell.to };
}

function namedDay({ rule }: Paper, spell: Spell, window: Stretch): Day | null {
  const { due } = rule;
  switch (due.kind) {
    case 'fixed':
      return read(due.date);
    case 'day-of-month':
      return inMonth(spell.to.year, spell.to.month + due.monthOffset, due.day);
    case 'yearly-day':
      return inMonth(spell.to.year + due.yearOffset, due.month, due.day);
    case 'after-close': {
      if (due.unit === 'working-days') return workedAfter(window.to, due.amount);
      let at = window.to;
      for (let left = due.amount; left > 0; left -= 1) at = after(at);
      return at;
    }
    default:
      return spell.period.kind === 'day-in-year' ? spell.to : null;
  }
}

/** Whether the rule owes the period at all: it ends on or after the issue, and is not due before it. */
function isOwed(paper: Paper, spell: Spell, named: Day | null): boolean {
  if (compare(spell.to, paper.issuedOn) < 0) return false;
  return named === null || compare(named, paper.issuedOn) >= 0;
}

/**
 * The deadline of a period as a clerk with a wall calendar would find it: day after day, word after word of the rule. `before` is the
 * period before it in the cadence, and `beforeThat` the one before that.
 */
export function slowDeadline(
  paper: Paper,
  spell: Spell,
  previous: Spell,
  beforeThat: Spell,
): SlowDeadline {
  const window = declaredWindow(paper, spell, previous);
  const named = namedDay(paper, spell, window);
  if (named === null)
    return { window: written(window), estimateFrom: null, nominal: null, effective: null };
  const { rule, reading } = paper;
  const told = rule.operator === 'before' && reading === 'day-before' ? before(named) : named;
  const counted = rule.due.kind === 'after-close' && rule.due.unit === 'working-days';
  const effective = write(moved(told, counted ? 'none' : rule.shift));
  const plain = { nominal: write(named), effective, estimateFrom: null };
  if (compare(named, window.to) >= 0) return { ...plain, window: written(window) };
  const lastWindow = declaredWindow(paper, previous, beforeThat);
  const lastNamed = namedDay(paper, previous, lastWindow);
  let from = compare(spell.from, paper.issuedOn) < 0 ? paper.issuedOn : spell.from;
  if (isOwed(paper, previous, lastNamed))
    from =
      lastNamed !== null && compare(lastNamed, lastWindow.to) < 0
        ? lastNamed
        : after(lastWindow.to);
  const to = before(named);
  if (compare(from, to) > 0) return { ...plain, window: written(window) };
  return { ...plain, window: written({ from, to }), estimateFrom: write(named) };
}

const written = ({ from, to }: Stretch) => ({ from: write(from), to: write(to) });
