import { Timing } from '@dondoc/domain/task';
import type { TimingKind } from '@dondoc/domain/task';

/** Kinds of a timing in the order in which papers use them. */
export const TIMING_KINDS = [
  'by',
  'window',
  'from',
  'yearly',
  'continuous',
  'after',
  'per-other-plan',
  'none',
] as const satisfies readonly TimingKind[];

export const TIMING_UNITS = ['hours', 'days', 'working-days', 'months'] as const;

/** What was filled in for a timing so far; what another kind had asked for stays, in case somebody turns back. */
export interface TimingInput {
  readonly kind: TimingKind;
  readonly date?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly operator?: 'by' | 'before' | undefined;
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly event?: string | undefined;
  readonly amount?: number | undefined;
  readonly unit?: (typeof TIMING_UNITS)[number] | undefined;
  readonly plan?: string | undefined;
  readonly eventOn?: string | null | undefined;
  readonly inheritedFromPlan?: boolean | undefined;
}

/**
 * The timing that the fields make; null while one is missing or no real day.
 *
 * @example
 * timingOf({ kind: 'by', date: '2026-08-15' }); // { kind: 'by', date: '2026-08-15', operator: 'by', inheritedFromPlan: false }
 */
export function timingOf(input: TimingInput): Timing | null {
  const blank =
    (input.kind === 'after' && !input.event?.trim()) ||
    (input.kind === 'per-other-plan' && !input.plan?.trim()) ||
    (input.kind === 'window' && (input.from ?? '') > (input.to ?? ''));
  if (blank) return null;
  const whole = {
    ...input,
    operator: input.operator ?? 'by',
    unit: input.unit ?? 'days',
    eventOn: input.eventOn ?? null,
    inheritedFromPlan: input.inheritedFromPlan ?? false,
  };
  const parsed = Timing.safeParse(whole);
  return parsed.success ? parsed.data : null;
}
