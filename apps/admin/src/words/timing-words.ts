import type { Timing, TimingKind } from '@dondoc/domain/task';

type Unit = Extract<Timing, { kind: 'after' }>['unit'];

/** Words for a timing as a register shows it: each kind by name, and how one is written where it is no plain date. */
export interface TimingWords {
  readonly kinds: Readonly<Record<TimingKind, string>>;
  readonly from: (date: string) => string;
  readonly yearly: (dayMonth: string) => string;
  readonly after: Readonly<Record<Unit, (amount: number) => string>>;
  readonly afterEvent: string;
  readonly units: Readonly<Record<Unit, string>>;
}
