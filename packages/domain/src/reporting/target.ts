import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId, PlanId, TargetId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { addFigures, compareFigures, Figure, ZERO } from './figure.ts';
import { TemplateKey } from './template-form.ts';

/** How a figure stands to what is to be reached: "ít nhất 95 %", "không quá 30 ngày", "99/99 xã". */
export const Comparator = z.enum(['at-least', 'at-most', 'equals']);
export type Comparator = z.infer<typeof Comparator>;

/** What is to be reached by the end of a day; `by` is null where the text names none. */
export const Aim = z.object({ by: CivilDate.nullable(), value: Figure });
export type Aim = z.infer<typeof Aim>;

/** Aims by day, one for each; an aim without a day stands alone. */
const Series = z
  .array(Aim)
  .min(1)
  .max(50)
  .superRefine((series, context) => {
    for (const [at, { by }] of series.entries()) {
      const before = series[at - 1];
      if (before && (by === null || before.by === null || before.by >= by))
        context.addIssue({ code: 'custom', message: 'aim.order', path: [at, 'by'] });
    }
  });

/** A figure as it was found on a day: by a report, or by whoever recorded it. */
export const Measurement = z.object({ on: CivilDate, value: Figure });
export type Measurement = z.infer<typeof Measurement>;

/** What of a target is our reading, which a person may correct; its wording is the paper's. */
export const TargetReading = z.object({
  /** As printed: "%", "xã", "triệu đồng". */
  unit: z.string().trim().min(1).max(60).nullable(),
  comparator: Comparator,
  series: Series,
  baseline: Measurement.nullable(),
  accountableId: AgencyId.nullable(),
  /** The column of a form that measures it; null where none does. */
  source: z.object({ section: TemplateKey, row: TemplateKey, column: TemplateKey }).nullable(),
});
export type TargetReading = z.infer<typeof TargetReading>;

/**
 * A figure to be reached (chỉ tiêu): one aim, or a series by year; where it began; who answers for it; what of it each member of a
 * group is to reach; the column of a form that measures it. Issues: `aim.order`, `baseline.late`, `share.repeated`.
 */
export const Target = TargetReading.extend({
  id: TargetId,
  planId: PlanId,
  /** In the words of the text. */
  wording: z.string().trim().min(1).max(2000),
  allocation: z
    .object({
      /** Whether the members' figures add up to the whole: counts do, rates do not. */
      adds: z.boolean(),
      shares: z.array(z.object({ agencyId: AgencyId, series: Series })).max(2000),
    })
    .nullable(),
}).superRefine(({ series, baseline, allocation }, context) => {
  const first = series[0]?.by;
  if (baseline && first && baseline.on >= first)
    context.addIssue({ code: 'custom', message: 'baseline.late', path: ['baseline', 'on'] });
  const shares = allocation?.shares ?? [];
  for (const [at, { agencyId }] of shares.entries())
    if (shares.findIndex((share) => share.agencyId === agencyId) < at)
      context.addIssue({
        code: 'custom',
        message: 'share.repeated',
        path: ['allocation', 'shares', at, 'agencyId'],
      });
});
export type Target = z.infer<typeof Target>;

/**
 * A target read otherwise. Refuses `input.invalid` with the path of what does not go together.
 *
 * @example
 * const late = { ...rateOfSchools, baseline: { on: '2027-01-01', value: '60' } };
 * correctedTarget(rateOfSchools, late).refusal.facts; // { path: 'baseline.on', issue: 'baseline.late' }
 */
export function correctedTarget(target: Target, reading: TargetReading): Result<Target> {
  const { unit, comparator, series, baseline, accountableId, source } = reading;
  return checkedTarget({ ...target, unit, comparator, series, baseline, accountableId, source });
}

/**
 * A target whose parts go together. Refuses `input.invalid` with the path of the first that does not.
 *
 * @example
 * checkedTarget(rateOfSchools).value.unit; // '%'
 */
export function checkedTarget(target: Target): Result<Target> {
  const read = Target.safeParse(target);
  if (read.success) return done(read.data);
  const [issue] = read.error.issues;
  const path = issue?.path.join('.') ?? '';
  return refuse({ code: 'input.invalid', facts: { path, issue: issue?.message ?? '' } });
}

/** `short`: measured, not reached, and its day has not passed; `missed`: its day has. */
export type AimState = 'not-measured' | 'reached' | 'short' | 'missed';

/** How one aim stands: by the last figure found on its day or before. */
export interface AimStanding {
  readonly aim: Aim;
  readonly state: AimState;
  readonly measured: Measurement | null;
}

/** How a target stands on a date: the aim in hand, and those whose day has passed, in their order. */
export interface TargetStanding {
  readonly inHand: AimStanding;
  readonly past: readonly AimStanding[];
}

/**
 * How a target, or a member's share of it, stands on a date. In hand is the aim whose day comes next, after the last day the last aim. A
 * figure found later says nothing of an aim whose day was before. A measurement of the future is passed over.
 *
 * @example
 * targetStanding(rateOfSchools, [{ on: '2026-06-30', value: '80' }], '2026-07-01').inHand.state; // 'short'
 */
export function targetStanding(
  { comparator, series }: Pick<Target, 'comparator' | 'series'>,
  measured: readonly Measurement[],
  date: CivilDate,
): TargetStanding {
  const standing = (aim: Aim): AimStanding => {
    const passed = aim.by !== null && aim.by < date;
    const latest = latestUntil(measured, passed ? aim.by : date);
    if (latest === null) return { aim, state: 'not-measured', measured: null };
    const reached = meets(comparator, latest.value, aim.value);
    return { aim, state: reached ? 'reached' : passed ? 'missed' : 'short', measured: latest };
  };
  const all = series.map(standing);
  // From the end, where all days have passed: the last aim stays in hand.
  const at = series.findIndex(({ by }) => by === null || by >= date);
  const inHand = all.at(at);
  if (!inHand) throw new Error('a target has an aim');
  return { inHand, past: all.slice(0, at) };
}

function latestUntil(measured: readonly Measurement[], date: CivilDate | null): Measurement | null {
  return measured.reduce<Measurement | null>((latest, one) => {
    if (date !== null && one.on > date) return latest;
    return latest === null || one.on >= latest.on ? one : latest;
  }, null);
}

/**
 * Whether a figure reaches another.
 *
 * @example
 * meets('at-most', '29.5', '30'); // true
 */
export function meets(comparator: Comparator, value: Figure, aim: Figure): boolean {
  const order = compareFigures(value, aim);
  switch (comparator) {
    case 'at-least':
      return order >= 0;
    case 'at-most':
      return order <= 0;
    default:
      return order === 0;
  }
}

/** An aim that the members' shares do not add up to. */
export interface AllocationGap {
  readonly aim: Aim;
  readonly allocated: Figure;
}

/**
 * The aims of a target for which the shares of its members do not add up to the whole, by day; none where shares do not add, or nothing is
 * allocated. A member without an aim for that day counts as none.
 *
 * @example
 * allocationGaps(dikesToMend).map(({ allocated }) => allocated); // ['30']
 */
export function allocationGaps({
  series,
  allocation,
}: Pick<Target, 'series' | 'allocation'>): readonly AllocationGap[] {
  if (!allocation?.adds || allocation.shares.length === 0) return [];
  const aims = allocation.shares.flatMap((share) => share.series);
  return series.flatMap((aim) => {
    const figures = aims.filter(({ by }) => by === aim.by).map(({ value }) => value);
    const allocated = figures.reduce(addFigures, ZERO);
    return compareFigures(allocated, aim.value) === 0 ? [] : [{ aim, allocated }];
  });
}
