import { Target } from '../reporting/target.ts';
import { idOf } from './draft.ts';

/** Aims by their days, as they are written down. */
export const aimsOf = (...aims: readonly (readonly [by: string | null, value: string])[]) =>
  aims.map(([by, value]) => ({ by, value }));

/** "Ít nhất 95 % trường ... đến hết năm 2026", unless changed. */
export const targetOf = (change: Readonly<Record<string, unknown>> = {}): Target =>
  Target.parse({
    id: idOf(1300),
    planId: idOf(1301),
    wording: 'Ít nhất 95 % trường có cán bộ y tế',
    unit: '%',
    comparator: 'at-least',
    series: aimsOf(['2026-12-31', '95']),
    baseline: null,
    accountableId: null,
    allocation: null,
    source: null,
    ...change,
  });
