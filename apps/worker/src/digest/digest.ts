import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Period } from '@dondoc/domain/period';
import type { DirectionSource } from '@dondoc/domain/task';

/** How pressing a line of a digest is; also the order of its parts. */
export type Urgency =
  | 'more-asked'
  | 'overdue'
  | 'today'
  | 'soon'
  | 'directed'
  | 'open'
  | 'amended'
  | 'withdrawn';

/** One thing that a body owes, as a letter tells it. */
export interface DigestLine {
  readonly urgency: Urgency;
  /** A report with its period, or a task by its label. */
  readonly what:
    | { readonly kind: 'report'; readonly name: string; readonly period: Period }
    | { readonly kind: 'task'; readonly label: string; readonly wording: string };
  readonly plan: {
    readonly id: PlanId;
    readonly numberSymbol: string | null;
    readonly title: string;
  };
  readonly due: CivilDate | null;
  /** The date as first set, where it is another one now; of what was withdrawn the one that no longer holds. */
  readonly originalDue: CivilDate | null;
  /** Working days since the due date; 0 while it is not past. */
  readonly workingDaysLate: number;
  /** The direction that its task comes from; null of what a paper words. */
  readonly direction: DirectionSource | null;
  /** The instrument by which its task was changed, where the line tells that, and whether it ended with it. */
  readonly amended?: { readonly by: string; readonly ended: boolean };
  /** The sentence of the paper that the date comes from; null where it has none. */
  readonly source: string | null;
  /** The day on which the date falls in the text, where a day off moved it. */
  readonly nominalDue: CivilDate | null;
  /** Path of the thing on the screen, beginning with a slash. */
  readonly path: string;
}

/** Everything one recipient is told of one night. */
export interface Digest {
  readonly recipientName: string;
  readonly night: CivilDate;
  readonly lines: readonly DigestLine[];
}
