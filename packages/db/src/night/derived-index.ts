import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import { nextOn } from '@dondoc/domain/night';
import type { NightFrame, Subject } from '@dondoc/domain/night';
import type { Kysely } from 'kysely';
import type { Index } from '../stores/obligation-store.ts';
import type { Database } from '../tables/index.ts';
import { nightPlans } from './facts.ts';
import { readCalendars } from './calendars.ts';
import { lastFinishedNight } from './nights.ts';

/** What the derived index of a plan's subjects follows from besides their facts. */
export interface IndexFrame extends NightFrame {
  /** The last finished night: the next one is the first that can still look at a subject. */
  readonly after: CivilDate;
}

/** The frame in which a command writes new facts of a plan's obligations and duties. Throws where there is no such plan. */
export async function indexFrame(
  kysely: Kysely<Database>,
  planId: PlanId,
  today: CivilDate,
): Promise<IndexFrame> {
  const plan = (await nightPlans(kysely, new Set([planId]))).get(planId);
  if (!plan) throw new Error(`no plan ${planId}`);
  return {
    plan,
    calendars: await readCalendars(kysely),
    after: (await lastFinishedNight(kysely)) ?? addDays(today, -1),
  };
}

/**
 * The derived index that follows from the facts of a subject; to be written in the transaction that writes them.
 *
 * @example
 * const facts = { ...held, acceptedOn: today };
 * await changeObligation(trx, held, { acceptedOn: today }, derivedIndex({ kind: 'obligation', facts }, frame));
 */
export function derivedIndex(subject: Subject, frame: IndexFrame): Index {
  const next = nextOn(subject, frame, frame.after);
  return { nextOn: next, settledOn: next === null ? settledOn(subject) : null };
}

/** The day on which a subject was done with for good; null while it is not. */
export function settledOn({ kind, facts }: Subject): CivilDate | null {
  return kind === 'obligation'
    ? (facts.acceptedOn ?? facts.exemptOn ?? facts.excusedOn ?? facts.endedOn)
    : (facts.confirmedOn ?? facts.endedOn);
}
