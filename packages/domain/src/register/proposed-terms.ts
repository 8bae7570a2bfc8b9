import type { Cadence } from '../period/cadence.ts';
import type { DueForm, RuleFields } from '../reporting/rule.ts';
import type { DraftRule } from './draft.ts';

/** What a sentence states of a report, bodies aside. */
export type StatedReport = Pick<
  DraftRule,
  'wording' | 'anchor' | 'cadence' | 'due' | 'operator' | 'mergedInto'
> &
  Partial<Pick<DraftRule, 'carried'>>;

/**
 * The terms of a rule as its sentence states them, with the defaults of the domain for what it leaves open: named after what the sentence says is reported,
 * the decree's data window, a shift to the next working day, siblings replaced by the longer one. What is carried from an earlier plan
 * stands before the defaults.
 *
 * @example
 * const stated = { ...monthly, due: { kind: 'day-of-month', day: 20, monthOffset: 0 }, merged: null };
 * proposedTerms(stated).window; // { kind: 'decree' }
 */
export function proposedTerms(
  stated: StatedReport,
): Omit<RuleFields, 'reporters' | 'receiver' | 'via'> {
  const { carried } = stated;
  return {
    name: carried?.name ?? headline(stated.wording),
    anchor: stated.anchor,
    cadence: stated.cadence,
    window: carried?.window ?? { kind: 'decree' },
    due: dueForm(stated),
    operator: stated.operator,
    shift: carried?.shift ?? 'next',
    replacedByLonger: carried?.replacedByLonger ?? RECURRING.has(stated.cadence.kind),
    merged: stated.mergedInto
      ? { hostRuleId: null, host: stated.mergedInto.host, period: stated.mergedInto.period }
      : null,
    above: null,
    activeFrom: null,
    activeTo: null,
  };
}

function dueForm({ due, carried }: StatedReport): DueForm {
  const before = carried?.due;
  if (due === null) return before ?? { kind: 'none' };
  if (due.kind === 'day-of-month')
    return { ...due, monthOffset: before?.kind === due.kind ? before.monthOffset : 0 };
  if (due.kind === 'yearly-day')
    return { ...due, yearOffset: before?.kind === due.kind ? before.yearOffset : 0 };
  return due;
}

const RECURRING: ReadonlySet<Cadence['kind']> = new Set([
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
]);

const HEADLINE = 120;
const REPORT = /(?<!\p{L})báo cáo(?!\p{L})/iu;

/**
 * What the sentence says is reported, cut at a word: it begins with "báo cáo", so that a rule is not called by the tail of the bodies
 * before it.
 */
function headline(wording: string): string {
  const line = wording.trim().replaceAll(/\s+/g, ' ');
  const words = line.slice(REPORT.exec(line)?.index ?? 0);
  const named = words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
  if (named.length <= HEADLINE) return named;
  return `${named.slice(0, named.lastIndexOf(' ', HEADLINE))}…`;
}
