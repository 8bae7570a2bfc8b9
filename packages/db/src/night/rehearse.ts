import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { addDays } from '@dondoc/domain/calendar';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { nightPlan, stateOf } from '@dondoc/domain/night';
import type { NightPlanFacts, NightWrites } from '@dondoc/domain/night';
import type { ObligationState } from '@dondoc/domain/reporting';
import type { DutyState } from '@dondoc/domain/task';
import type { Kysely } from 'kysely';
import { dueOn } from '../stores/next-on.ts';
import type { Database } from '../tables/index.ts';
import { BATCH } from './batch.ts';
import { batchFacts, nightPlans } from './facts.ts';
import type { DueRow } from './facts.ts';
import { readCalendars } from './calendars.ts';
import { missingNights } from './nights.ts';
import { rowsToMake } from './rows-to-make.ts';
import type { SubjectOf } from './subjects.ts';

type Notice = NightWrites['ledger'][number];

/** Notices of one kind that a night would write: how many, and the first bodies of them. */
export interface RehearsedNotices extends SubjectOf {
  readonly step: string;
  readonly threshold: CivilDate;
  readonly decision: Notice['decision'];
  readonly reason: Notice['reason'];
  readonly count: number;
  readonly bodies: readonly AgencyId[];
}

/** Obligations that a night would make, or states that its day would bring. */
export interface RehearsedRows extends SubjectOf {
  readonly count: number;
}
export interface RehearsedChange extends RehearsedRows {
  readonly from: string;
  readonly to: string;
}

/** What the nights still to be run up to a date would do, as far as is known now. */
export interface Rehearsal {
  readonly nights: readonly CivilDate[];
  readonly made: readonly RehearsedRows[];
  readonly notices: readonly RehearsedNotices[];
  readonly changes: readonly RehearsedChange[];
  /** Recipients who would get a letter. */
  readonly letters: number;
}

/** Bodies named for each kind of notice. */
const NAMED = 3;

/**
 * What the nights up to a date would do if they ran on the facts of this moment: the same decisions as the night's, and nothing is
 * written or held.
 *
 * @example
 * (await rehearseNights(db.kysely, today)).letters; // 20
 */
export async function rehearseNights(
  kysely: Kysely<Database>,
  until: CivilDate,
): Promise<Rehearsal> {
  const nights = await missingNights(kysely, until);
  const calendars = await readCalendars(kysely);
  const tally = new Tally();
  if (nights.length === 0) return tally.result(nights);
  const fresh = await rowsToMake(kysely, until);
  for (const row of fresh) tally.made(row.of);
  const plans = await nightPlans(kysely, new Set(fresh.map(({ of }) => of.planId)));
  play({ calendars, nights, plans, rows: fresh }, tally);
  for (const kind of ['obligation', 'duty'] as const)
    for (let after: string | null = null; ;) {
      const due = await dueOn(kysely, kind, until, { after, limit: BATCH });
      after = due.at(-1)?.id ?? null;
      if (after === null) break;
      play({ calendars, nights, ...(await batchFacts(kysely, kind, due)) }, tally);
    }
  return tally.result(nights);
}

/** States that a day brings by itself; into all others only somebody's act leads, and none is the night's. */
const BY_TIME: ReadonlySet<string> = new Set<ObligationState | DutyState>([
  'open',
  'due-soon',
  'overdue',
]);

interface Played {
  readonly calendars: Calendars;
  readonly nights: readonly CivilDate[];
  readonly plans: ReadonlyMap<PlanId, NightPlanFacts>;
  readonly rows: readonly DueRow[];
}

/** Lets night after night decide rows, each on the day on which its turn comes. */
function play({ calendars, nights, plans, rows }: Played, tally: Tally): void {
  let waiting = rows;
  const of = new Map(rows.map((row) => [row.subject.facts.id, row.of]));
  for (const date of nights) {
    const due = waiting.filter((row) => row.nextOn <= date);
    if (due.length === 0) continue;
    const writes = nightPlan({ date, calendars, plans, rows: due });
    for (const notice of writes.ledger) tally.notice(notice, of.get(notice.subjectId));
    for (const row of due) {
      const plan = plans.get(row.subject.facts.planId);
      if (!plan) continue;
      const frame = { calendars, plan };
      const from = stateOf(row.subject, frame, addDays(date, -1));
      const to = stateOf(row.subject, frame, date);
      if (from !== to && BY_TIME.has(to)) tally.change(row.of, from, to);
    }
    const moved = new Map(writes.nextOn.map(({ id, nextOn }) => [id, nextOn]));
    waiting = waiting.flatMap((row) => {
      const nextOn = moved.get(row.subject.facts.id);
      if (nextOn === undefined) return [row];
      return nextOn === null ? [] : [{ ...row, nextOn }];
    });
  }
}

/** Counts alike things together, in the order in which they first came. */
class Tally {
  readonly #made = new Map<string, RehearsedRows>();
  readonly #notices = new Map<string, RehearsedNotices>();
  readonly #changes = new Map<string, RehearsedChange>();
  readonly #recipients = new Set<string>();

  made(of: SubjectOf): void {
    const key = JSON.stringify(of);
    this.#made.set(key, { ...of, count: (this.#made.get(key)?.count ?? 0) + 1 });
  }

  change(of: SubjectOf, from: string, to: string): void {
    const key = JSON.stringify([of, from, to]);
    const count = (this.#changes.get(key)?.count ?? 0) + 1;
    this.#changes.set(key, { ...of, from, to, count });
  }

  notice(notice: Notice, of: SubjectOf | undefined): void {
    if (!of) throw new Error(`a notice of ${notice.subjectId}, which was not asked about`);
    const { step, threshold, decision, reason, agencyId, recipient } = notice;
    if (decision === 'sent') this.#recipients.add(recipient);
    const key = JSON.stringify([of, step, threshold, decision, reason]);
    const { count, bodies } = this.#notices.get(key) ?? { count: 0, bodies: [] };
    this.#notices.set(key, {
      ...of,
      step,
      threshold,
      decision,
      reason,
      count: count + 1,
      bodies: bodies.length < NAMED ? [...bodies, agencyId] : bodies,
    });
  }

  result(nights: readonly CivilDate[]): Rehearsal {
    return {
      nights,
      made: [...this.#made.values()],
      notices: [...this.#notices.values()],
      changes: [...this.#changes.values()],
      letters: this.#recipients.size,
    };
  }
}
