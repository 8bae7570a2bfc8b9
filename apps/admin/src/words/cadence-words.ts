import type { Cadence } from '@dondoc/domain/period';
import type { DueOperator } from '@dondoc/domain/task';

/** How often a report is owed and when, in words: a cadence without words does not compile. */
export interface CadenceWords {
  readonly kinds: Readonly<Record<Cadence['kind'], string>>;
  readonly operators: Readonly<Record<DueOperator, string>>;
  readonly due: {
    readonly dayOfMonth: (operator: string, day: number) => string;
    readonly yearlyDay: (operator: string, dayMonth: string) => string;
    readonly fixed: (operator: string, date: string) => string;
    readonly none: string;
  };
  readonly merged: (host: string) => string;
}
