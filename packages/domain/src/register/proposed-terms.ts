import type { Cadence } from '../period/cadence.ts';
import type { DueForm, RuleFields } from '../reporting/rule.ts';
import type { DraftRule } from './draft.ts';

/** What a sentence states of a report, bodies aside. */
export type StatedReport = Pick<
  DraftRule,
  'wording' | 'anchor' | 'cadence' | 'due' | 'operator' | 'mergedInto'
>;

/**
 * The terms of a rule as its sentence states them, with the defaults of the domain for what it leaves open: named after the sentence,
 * the decree's data window, a shift to the next working day, siblings replaced by the longer one.
 *
 * @example
 * proposedTerms(stated).due; // { kind: 'day-of-month', day: 20, monthOffset: 0 }
 */
export function proposedTerms(
  stated: StatedReport,
): Omit<RuleFields, 'reporters' | 'receiver' | 'via'> {
  return {
    name: headline(stated.wording),
    anchor: stated.anchor,
    cadence: stated.cadence,
    window: { kind: 'decree' },
    due: dueForm(stated),
    operator: stated.operator,
    shift: 'next',
    replacedByLonger: RECURRING.has(stated.cadence.kind),
    merged: stated.mergedInto
      ? { hostRuleId: null, host: stated.mergedInto.host, period: stated.mergedInto.period }
      : null,
    activeFrom: null,
    activeTo: null,
  };
}

function dueForm({ due }: StatedReport): DueForm {
  if (due === null) return { kind: 'none' };
  if (due.kind === 'day-of-month') return { ...due, monthOffset: 0 };
  return due.kind === 'yearly-day' ? { ...due, yearOffset: 0 } : due;
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
/** The beginning of the sentence, cut at a word. */
function headline(wording: string): string {
  const line = wording.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= HEADLINE) return line;
  return `${line.slice(0, line.lastIndexOf(' ', HEADLINE))}…`;
}
