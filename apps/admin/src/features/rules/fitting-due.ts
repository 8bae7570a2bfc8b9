import type { Cadence } from '@dondoc/domain/period';
import type { DueForm, RuleFields } from '@dondoc/domain/reporting';

type Kind = DueForm['kind'];

/** Forms that can be begun with a usual value, without asking for a day. */
type Begun = 'day-of-month' | 'yearly-day' | 'after-close' | 'none';

/** The forms of a due date that a cadence can have, the usual one first. */
export function fittingDues({ kind }: Cadence): readonly [Begun, ...Kind[]] {
  switch (kind) {
    case 'day':
    case 'week':
      return ['after-close'];
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'nine-months':
      return ['day-of-month', 'after-close'];
    case 'year':
      return ['yearly-day', 'day-of-month', 'after-close'];
    case 'days-in-year':
      return ['none', 'after-close'];
    case 'on-request':
      return ['none'];
    default:
      return ['none', 'entered', 'fixed'];
  }
}

/** A due date of each form to begin with. */
export const FIRST_DUE = {
  'day-of-month': { kind: 'day-of-month', day: 20, monthOffset: 0 },
  'yearly-day': { kind: 'yearly-day', month: 12, day: 15, yearOffset: 0 },
  'after-close': { kind: 'after-close', amount: 5, unit: 'working-days' },
  none: { kind: 'none' },
} as const satisfies Record<Begun, DueForm>;

/**
 * The due date of a rule after its cadence was changed: as it was where that fits, else the usual one of the new cadence.
 *
 * @example
 * fittingDue({ kind: 'year' }, { kind: 'day-of-month', day: 20, monthOffset: 0 }); // still the 20th of the last month
 */
export function fittingDue(cadence: Cadence, due: DueForm): DueForm {
  const [usual, ...others] = fittingDues(cadence);
  if (due.kind === usual || others.includes(due.kind)) return due;
  return FIRST_DUE[usual];
}

/** Whether a cadence makes periods by itself. */
export const recurs = ({ kind }: Cadence): boolean =>
  kind !== 'once' && kind !== 'unscheduled' && kind !== 'on-request';

/**
 * What changes of a rule with its cadence: the due date where it no longer fits; a rule that begins to recur has its periods from
 * the cadence, no longer the one that its host names, and gives way to a longer one.
 */
export function withCadence(
  rule: Pick<RuleFields, 'cadence' | 'due' | 'merged' | 'replacedByLonger'>,
  cadence: Cadence,
): Pick<RuleFields, 'cadence' | 'due' | 'merged' | 'replacedByLonger'> {
  const { merged, replacedByLonger } = rule;
  const changed = { cadence, due: fittingDue(cadence, rule.due), merged, replacedByLonger };
  if (!recurs(cadence) || recurs(rule.cadence)) return changed;
  return { ...changed, merged: merged && { ...merged, period: null }, replacedByLonger: true };
}
