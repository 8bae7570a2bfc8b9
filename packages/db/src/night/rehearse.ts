import type { Calendars } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { addDays, earlierOf } from '@dondoc/domain/calendar';
import { ObligationId } from '@dondoc/domain/kernel';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { nightPlan, stateOf } from '@dondoc/domain/night';
import type { NightPlanFacts, NightWrites, Subject } from '@dondoc/domain/night';
import type { ObligationState } from '@dondoc/domain/reporting';
import type { DutyState } from '@dondoc/domain/task';
import type { Kysely } from 'kysely';
import { dueOn, unsettledOn } from '../stores/next-on.ts';
import type { Due } from '../stores/next-on.ts';
import type { Database } from '../tables/index.ts';
import { BATCH } from './batch.ts';
import { batchFacts, nightPlans } from './facts.ts';
import type { DueRow } from './facts.ts';
import { isNewCalendar } from './calendar-change.ts';
import { movesOf } from './calendar-moves.ts';
import type { CalendarMove } from './calendar-moves.ts';
import { readCalendars } from './calendars.ts';
import { foretellNights } from './foretell-nights.ts';
import type { ForetoldChange } from './foretold-rows.ts';
import { missingNights } from './nights.ts';
import { recount } from './recount.ts';
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

/** Obligations or occurrences that a night would make, or states that its day would bring. */
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
  /** Dates that move because the calendars are not those of the night before. */
  readonly moves: readonly CalendarMove[];
  /** Obligations, and occurrences of yearly tasks. */
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
 * written or held. Dates follow a changed calendar, what the nights make is decided about, and what they end is not.
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
  const [first] = nights;
  if (first === undefined) return tally.result(nights, []);
  const counted = (await isNewCalendar(kysely, calendars))
    ? await recount(kysely, calendars, first)
    : null;
  const ahead = await foretellNights(kysely, { nights, calendars, counted });
  for (const row of ahead.made) tally.made(row.of);
  const plans = await nightPlans(kysely, new Set(ahead.made.map(({ of }) => of.planId)));
  const played = { calendars, nights, changed: ahead.changed };
  play({ ...played, plans, rows: ahead.made }, tally);
  for (const kind of ['obligation', 'duty'] as const) {
    const woken = kind === 'obligation' ? ahead.woken : new Map<string, CivilDate>();
    const seen = new Set<string>();
    for (let after: string | null = null; ;) {
      const page = { after, limit: BATCH };
      const due: readonly Due[] = counted
        ? await unsettledOn(kysely, kind, first, page)
        : await dueOn(kysely, kind, until, page);
      after = due.at(-1)?.id ?? null;
      if (after === null) break;
      for (const { id } of due) seen.add(id);
      play({ ...played, ...(await batchFacts(kysely, kind, due)) }, tally);
    }
    const others = [...woken].flatMap(([id, nextOn]): Due[] =>
      seen.has(id) ? [] : [{ id: ObligationId.parse(id), nextOn }],
    );
    for (let start = 0; start < others.length; start += BATCH) {
      const facts = await batchFacts(kysely, kind, others.slice(start, start + BATCH));
      play({ ...played, ...facts }, tally);
    }
  }
  return tally.result(nights, counted ? movesOf(counted) : []);
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
  /** What each night does to rows before it decides. */
  readonly changed: ReadonlyMap<CivilDate, ReadonlyMap<string, ForetoldChange>>;
  readonly plans: ReadonlyMap<PlanId, NightPlanFacts>;
  readonly rows: readonly DueRow[];
}

/** Lets night after night decide rows, each on the day on which its turn comes. */
function play({ calendars, nights, changed, plans, rows }: Played, tally: Tally): void {
  let waiting = rows;
  const of = new Map(rows.map((row) => [row.subject.facts.id, row.of]));
  for (const date of nights) {
    const now = changed.get(date);
    if (now) waiting = waiting.flatMap((row) => changedRow(row, now, date));
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

/** A row with what a night writes into it; none once it is ended. */
function changedRow(
  row: DueRow,
  changed: ReadonlyMap<string, ForetoldChange>,
  date: CivilDate,
): readonly DueRow[] {
  const change = changed.get(row.subject.facts.id);
  if (change === undefined) return [row];
  if (change === 'ends') return [];
  return [{ ...row, subject: withFacts(row.subject, change), nextOn: earlierOf(row.nextOn, date) }];
}

const withFacts = (subject: Subject, change: Exclude<ForetoldChange, 'ends'>): Subject =>
  subject.kind === 'obligation'
    ? { kind: 'obligation', facts: { ...subject.facts, ...change } }
    : { kind: 'duty', facts: { ...subject.facts, ...change } };

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

  result(nights: readonly CivilDate[], moves: readonly CalendarMove[]): Rehearsal {
    return {
      nights,
      moves,
      made: [...this.#made.values()],
      notices: [...this.#notices.values()],
      changes: [...this.#changes.values()],
      letters: this.#recipients.size,
    };
  }
}
