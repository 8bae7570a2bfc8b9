import { addDays } from '../calendar/arithmetic.ts';
import type { Calendars } from '../agency/calendars.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { PlanId } from '../kernel/id.ts';
import { nextOn } from './next-on.ts';
import { noticesOn } from './notice.ts';
import type { Contact, Notice } from './notice.ts';
import type { NightPlanFacts, Subject, SubjectId, SubjectKind } from './subject.ts';

/** One row whose day has come. */
export interface NightRow {
  readonly subject: Subject;
  /** The derived index as stored: on or before the night's date. */
  readonly nextOn: CivilDate;
  /** The body that owes; for a group's duty the members that have not answered for themselves. */
  readonly contacts: readonly Contact[];
}

/** The facts of one batch of a night. */
export interface NightFacts {
  readonly date: CivilDate;
  readonly calendars: Calendars;
  readonly plans: ReadonlyMap<PlanId, NightPlanFacts>;
  readonly rows: readonly NightRow[];
}

/** What one batch writes, all of it in one transaction but the digests. */
export interface NightWrites {
  /** Ledger rows; one that is there already says the same and stays. */
  readonly ledger: readonly Notice[];
  /** The new derived index of each row: after the date, or null. */
  readonly nextOn: readonly {
    readonly kind: SubjectKind;
    readonly id: SubjectId;
    readonly nextOn: CivilDate | null;
  }[];
  /** One for each recipient that has a row sent; the digest's content is rendered from the ledger when it leaves. */
  readonly digests: readonly {
    readonly recipient: string;
    readonly night: CivilDate;
    readonly channel: 'mail';
  }[];
}

/**
 * Decides one batch of the night of a date, from facts alone: the ledger rows of every reminder that falls from the row's day to
 * the date, the new derived index, one digest for each recipient. The same facts give the same writes; a row that was written is
 * not taken again, because its index has moved past the date. A row without its plan is a bug and throws.
 *
 * @example
 * const rows = [{ subject: march, nextOn: '2026-03-18', contacts }];
 * const plans = new Map([[frame.plan.id, frame.plan]]);
 * nightPlan({ date: CivilDate.parse('2026-03-18'), calendars, plans, rows }).digests.length; // 1
 */
export function nightPlan({ date, calendars, plans, rows }: NightFacts): NightWrites {
  const ledger: Notice[] = [];
  const next: NightWrites['nextOn'][number][] = [];
  for (const { subject, nextOn: since, contacts } of rows) {
    const plan = plans.get(subject.facts.planId);
    if (!plan) throw new Error(`the plan of ${subject.kind} ${subject.facts.id} was not loaded`);
    const frame = { calendars, plan };
    ledger.push(...noticesOn(subject, contacts, frame, date, since));
    const { kind, facts } = subject;
    next.push({ kind, id: facts.id, nextOn: nextOn(subject, frame, date) });
  }
  const recipients = new Set(
    ledger.filter((row) => row.decision === 'sent').map((row) => row.recipient),
  );
  return {
    ledger,
    nextOn: next,
    digests: [...recipients].map((recipient) => ({ recipient, night: date, channel: 'mail' })),
  };
}

/**
 * The nights to make up: each date after the last finished one to today, in order. Before the first night ever only today.
 *
 * @example
 * nightsDue(CivilDate.parse('2026-03-17'), CivilDate.parse('2026-03-19')); // ['2026-03-18', '2026-03-19']
 */
export function nightsDue(lastFinished: CivilDate | null, today: CivilDate): readonly CivilDate[] {
  const nights: CivilDate[] = [];
  for (
    let date = lastFinished === null ? today : addDays(lastFinished, 1);
    date <= today;
    date = addDays(date, 1)
  ) {
    nights.push(date);
  }
  return nights;
}
