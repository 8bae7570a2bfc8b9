import { addDays } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { DateRange } from '../period/bounds.ts';
import { periodBounds } from '../period/bounds.ts';
import type { Period } from '../period/cadence.ts';
import { periodKey } from '../period/period-key.ts';
import type { Clause } from '../task/due-step.ts';
import type { Deadline } from './deadline.ts';
import { deadlineFor } from './deadline.ts';
import type { RuleContext } from './due-day.ts';
import { occasionOf, periodsOwed } from './rule-periods.ts';
import type { ReportingRule } from './rule.ts';

/** A rule as one level of the way a report goes, with what decides its periods and dates. */
export interface RuleLevel {
  readonly rule: ReportingRule;
  readonly siblings: readonly ReportingRule[];
  readonly context: RuleContext;
}

/** What a level owes of a period that begins below it: its own period, and when that is due. */
export interface LevelDeadline extends RuleLevel {
  readonly period: Period;
  readonly deadline: Deadline;
}

/** A date of a level that the level below, or the level's own figures, leave no time for. */
export interface LevelBreak {
  /**
   * `order`: the text has it no later than the level below. `days-off`: it is later by the text, and days off bring the two together.
   * `close`: after the figures are closed, and less than a working day after.
   */
  readonly breaks: 'order' | 'days-off' | 'close';
  readonly level: LevelDeadline;
  /** The level below that leaves no time; null for `close`. */
  readonly below: LevelDeadline | null;
  /** The level's day, and that of the level below: of the text for `order`, else after the calendar. */
  readonly due: CivilDate;
  readonly belowDue: CivilDate | null;
  /** The first day that would do. */
  readonly earliest: CivilDate;
  readonly clause: Clause;
}

/**
 * The rules through which a report goes, from the one given to the highest. A level that is no longer in force ends the way, and so
 * does one that came before.
 *
 * @example
 * routeFrom(ofCommunes.rule, [ofDepartment.rule]).length; // 2
 */
export function routeFrom(
  rule: ReportingRule,
  rules: readonly ReportingRule[],
): readonly ReportingRule[] {
  const route = [rule];
  for (let at = rule.above; at !== null;) {
    const above = rules.find(({ id }) => id === at);
    if (!above || route.some(({ id }) => id === above.id)) break;
    route.push(above);
    at = above.above;
  }
  return route;
}

/**
 * Whether a rule may stand below the one that it names: one of the same plan, and not one that reports to it in turn. Refuses
 * `not-found` and `input.invalid` with the issue `above-itself`.
 *
 * @example
 * askAbove({ ...monthly, above: monthly.id }, [monthly]); // refused: input.invalid
 */
export function askAbove(
  rule: Pick<ReportingRule, 'id' | 'above'>,
  rules: readonly ReportingRule[],
): Result<null> {
  const { id, above } = rule;
  if (above === null) return done(null);
  const named = rules.find((other) => other.id === above);
  if (above !== id && !named) return refuse({ code: 'not-found', facts: { kind: 'rule' } });
  return named && routeFrom(named, rules).every((level) => level.id !== id)
    ? done(null)
    : refuse({ code: 'input.invalid', facts: { path: 'rule.above', issue: 'above-itself' } });
}

/**
 * When each level of a way owes what it makes of a period of the lowest, in order. A level with other periods owes for the one in which
 * the period below closes. The way ends at a level that owes nothing for it.
 *
 * @example
 * const march = { kind: 'month', year: 2026, month: 3 };
 * levelDeadlines([ofCommunes, ofDepartment], march).map(({ deadline }) => deadline.nominal); // ['2026-03-20', '2026-03-25']
 */
export function levelDeadlines(
  route: readonly RuleLevel[],
  period: Period,
): readonly LevelDeadline[] {
  const deadlines: LevelDeadline[] = [];
  let asked: Period | null = period;
  for (const level of route) {
    if (deadlines.length > 0 && asked) asked = periodAbove(asked, level);
    if (!asked) break;
    const deadline = deadlineFor(level.rule, asked, level.context);
    deadlines.push({ ...level, period: asked, deadline });
  }
  return deadlines;
}

/** The period of a level for which it takes up a report from below: the same one, else the one in which that closes. */
function periodAbove(below: Period, { rule, siblings, context }: RuleLevel): Period | null {
  const bounds = periodBounds(below);
  if (!bounds) return occasionOf(rule);
  const closing = { from: bounds.to, to: bounds.to };
  const covering = periodsOwed(rule, siblings, context, closing).filter((period) => {
    const own = periodBounds(period);
    return own !== null && own.from <= bounds.to && bounds.to <= own.to;
  });
  return covering.find(sameAs(below)) ?? covering[0] ?? null;
}

const sameAs = (period: Period) => (other: Period) => periodKey(other) === periodKey(period);

/**
 * Where the levels of one way do not fit together (Decree 09/2019/NĐ-CP): a level's nominal date is not later than that of the level
 * below, days off bring the two together, or it is due after its own figures are closed and less than a working day after. A date before
 * the close is no break: the rest is estimated then. Nor does a longer period wait for a report that is closed after it is due.
 *
 * @example
 * const turned = levelDeadlines([ofDepartment, ofCommunes], { kind: 'month', year: 2026, month: 3 });
 * brokenChain(turned)[0]?.breaks; // 'order', for the 20th is not later than the 25th
 */
export function brokenChain(deadlines: readonly LevelDeadline[]): readonly LevelBreak[] {
  return deadlines.flatMap((level, at) => {
    const below = deadlines[at - 1];
    return [...(below ? orderBreaks(level, below) : []), ...closeBreaks(level)];
  });
}

const CLAUSE = 'decree-09-2019';

function orderBreaks(level: LevelDeadline, below: LevelDeadline): readonly LevelBreak[] {
  const { nominal, effective } = level.deadline;
  const asked = below.deadline;
  if (!nominal || !effective || !asked.nominal || !asked.effective) return [];
  const closed = asked.window?.to ?? null;
  if (!sameAs(level.period)(below.period) && closed !== null && nominal <= closed) return [];
  const found = { level, below, clause: CLAUSE } as const;
  if (nominal <= asked.nominal) {
    const earliest = addDays(asked.nominal, 1);
    return [{ ...found, breaks: 'order', due: nominal, belowDue: asked.nominal, earliest }];
  }
  if (effective > asked.effective) return [];
  const earliest = addWorkingDays(level.context.calendar, asked.effective, 1);
  return [{ ...found, breaks: 'days-off', due: effective, belowDue: asked.effective, earliest }];
}

/** Asked of the effective day: a Saturday that moves to Monday leaves the working day that is wanted. */
function closeBreaks(level: LevelDeadline): readonly LevelBreak[] {
  const { effective: due, estimateFrom, window } = level.deadline;
  if (due === null || window === null || estimateFrom !== null || due <= window.to) return [];
  const earliest = addWorkingDays(level.context.calendar, window.to, 1);
  if (due >= earliest) return [];
  return [{ breaks: 'close', level, below: null, due, belowDue: null, earliest, clause: CLAUSE }];
}

/**
 * Every break between two neighbouring levels of a plan, for the periods of the lower one that share a day with the range; each once,
 * in the order of the rules and their periods.
 *
 * @example
 * brokenLevels([ofCommunes, ofDepartment], { from: '2026-03-01', to: '2026-03-31' }).length; // 0
 */
export function brokenLevels(
  levels: readonly RuleLevel[],
  range: DateRange,
): readonly LevelBreak[] {
  const breaks = new Map<string, LevelBreak>();
  for (const lower of levels) {
    const upper = levels.find(({ rule }) => rule.id === lower.rule.above);
    if (!upper) continue;
    for (const period of periodsOwed(lower.rule, lower.siblings, lower.context, range))
      for (const found of brokenChain(levelDeadlines([lower, upper], period))) {
        const { level, below } = found;
        const key = [found.breaks, level.rule.id, periodKey(level.period), below?.rule.id].join(
          ' ',
        );
        if (!breaks.has(key)) breaks.set(key, found);
      }
  }
  return [...breaks.values()];
}
