import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { AgencyId } from '../kernel/id.ts';
import { refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { addFigures, Figure, ZERO } from './figure.ts';
import type { SectionFigure } from './section-figure.ts';
import { checkedTarget, targetStanding } from './target.ts';
import type { Measurement, Target } from './target.ts';

/** What each body is to reach of one aim, named by its day, and whether the bodies' figures add up to the whole. */
export const AimAllocation = z.object({
  by: CivilDate.nullable(),
  adds: z.boolean(),
  shares: z.array(z.object({ agencyId: AgencyId, value: Figure })).max(2000),
});
export type AimAllocation = z.infer<typeof AimAllocation>;

/** What a body is to reach of one aim. */
export type AimShare = AimAllocation['shares'][number];

/**
 * What each body is to reach of one aim of a target, in the order in which it was allocated.
 *
 * @example
 * sharesAt(dikesToMend, dikesToMend.series[0].by).length; // 1
 */
export const sharesAt = (
  { allocation }: Pick<Target, 'allocation'>,
  by: CivilDate | null,
): readonly AimShare[] =>
  (allocation?.shares ?? []).flatMap(({ agencyId, series }) => {
    const aim = series.find((one) => one.by === by);
    return aim ? [{ agencyId, value: aim.value }] : [];
  });

/**
 * A target with one of its aims allocated anew; what bodies are to reach of its other aims stays. A body that is left without any aim
 * has no share, and without shares nothing is allocated. Refuses `not-found` for an aim that the target does not have, `input.invalid`
 * for a body named twice.
 *
 * @example
 * const none = { by: dikesToMend.series[0].by, adds: true, shares: [] };
 * allocatedTarget(dikesToMend, none).value.allocation; // null
 */
export function allocatedTarget(
  target: Target,
  { by, adds, shares: given }: AimAllocation,
): Result<Target> {
  if (target.series.every((aim) => aim.by !== by))
    return refuse({ code: 'not-found', facts: { kind: 'aim' } });
  const twice = given.findIndex(
    ({ agencyId }, at) => given.findIndex((one) => one.agencyId === agencyId) < at,
  );
  if (twice >= 0) {
    const path = `shares.${twice}.agencyId`;
    return refuse({ code: 'input.invalid', facts: { path, issue: 'share.repeated' } });
  }
  const before = target.allocation?.shares ?? [];
  const others = new Map(
    before.map(({ agencyId, series }) => [agencyId, series.filter((aim) => aim.by !== by)]),
  );
  const wanted = new Map(given.map(({ agencyId, value }) => [agencyId, { by, value }]));
  const bodies = new Set([...others.keys(), ...wanted.keys()]);
  const shares = [...bodies].flatMap((agencyId) => {
    const aim = wanted.get(agencyId);
    const series = [...(others.get(agencyId) ?? []), ...(aim ? [aim] : [])].toSorted(byDay);
    return series.length > 0 ? [{ agencyId, series }] : [];
  });
  return checkedTarget({ ...target, allocation: shares.length > 0 ? { adds, shares } : null });
}

const byDay = (one: { by: CivilDate | null }, other: { by: CivilDate | null }): number =>
  (one.by ?? '') < (other.by ?? '') ? -1 : 1;

/** A figure found for a share, or for the whole where no body is named. */
export interface FoundOf extends Measurement {
  readonly agencyId: AgencyId | null;
}

/** What bodies have reached together of an aim: the sum of the last figure of each that has one. */
export interface FoundTogether {
  readonly value: Figure;
  /** How many of the bodies with a share have a figure. */
  readonly found: number;
  readonly of: number;
}

/**
 * What the bodies of a target have reached together on a date, for a target whose shares add up; null for any other, and where nothing
 * is allocated. A body without a figure adds nothing, and is not counted as found: that is not zero.
 *
 * @example
 * foundTogether(dikesToMend, [], CivilDate.parse('2026-07-01')).found; // 0
 */
export function foundTogether(
  { comparator, allocation }: Pick<Target, 'comparator' | 'allocation'>,
  measured: readonly FoundOf[],
  date: CivilDate,
): FoundTogether | null {
  if (!allocation?.adds) return null;
  const last = allocation.shares.flatMap(({ agencyId, series }) => {
    const own = measured.filter((one) => one.agencyId === agencyId);
    return targetStanding({ comparator, series }, own, date).inHand.measured?.value ?? [];
  });
  return {
    value: last.reduce(addFigures, ZERO),
    found: last.length,
    of: allocation.shares.length,
  };
}

/**
 * The figures that a consolidated report brings for a target by the column that measures it: that of all bodies, and that of each body
 * with a share. None where the target has no such column, or the report has no figure there.
 *
 * @example
 * figuresFor(rateOfSchools, []); // []
 */
export function figuresFor(
  { source, allocation }: Pick<Target, 'source' | 'allocation'>,
  totals: readonly SectionFigure[],
): readonly { readonly agencyId: AgencyId | null; readonly value: Figure }[] {
  const total =
    source &&
    totals.find(
      ({ section, row, column }) =>
        section === source.section && row === source.row && column === source.column,
    );
  if (!total) return [];
  const shares = new Set(allocation?.shares.map(({ agencyId }) => agencyId));
  return [
    { agencyId: null, value: total.value },
    ...total.from.filter(({ agencyId }) => shares.has(agencyId)),
  ].flatMap(({ agencyId, value }) => {
    const figure = Figure.safeParse(value);
    return figure.success ? [{ agencyId, value: figure.data }] : [];
  });
}
