import type { Agency } from '@dondoc/domain/agency';
import { CivilDate, Instant } from '@dondoc/domain/calendar';
import {
  AgencyId,
  DutyId,
  EditionId,
  PlanId,
  RuleId,
  TargetId,
  TaskId,
} from '@dondoc/domain/kernel';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { idOf, planDraft, reportingRule, targetOf } from '@dondoc/domain/testing';
import type { Db } from '../client/open-database.ts';
import { transact } from '../client/transaction.ts';
import { insertAgencies } from '../stores/agency-store.ts';
import { json } from '../tables/index.ts';

/** A register in force with bodies, duties and rules, written as plain rows; ids follow from the numbers given. */
export interface RegisterSeed {
  /** Bodies 1 to n; body 1 issues and receives, body 2 is the standing agency, the others answer. */
  readonly bodies: number;
  readonly inForceOn: string;
  readonly trackedFrom: string;
  readonly firstNoticesReleasedOn: string | null;
  /** One accountable duty a body, due on the day given, for bodies 3 on. */
  readonly dutyDue: string | null;
  readonly rules: readonly Partial<ReportingRule>[];
  readonly body?: (n: number) => Partial<Agency>;
  /** Figures to be reached, as `targetOf` of the domain's scenes makes them. */
  readonly targets?: readonly Readonly<Record<string, unknown>>[];
}

export const seededPlan = PlanId.parse(idOf(1_000_001));
export const seededAgency = (n: number): AgencyId => AgencyId.parse(idOf(n));
export const seededRule = (n: number): RuleId => RuleId.parse(idOf(2_000_000 + n));
export const seededDuty = (n: number): DutyId => DutyId.parse(idOf(3_000_000 + n));

/** One statement takes 65,535 parameters at most. */
const PART = 1000;
const inParts = (numbers: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(numbers.length / PART) }, (_, part) =>
    numbers.slice(part * PART, (part + 1) * PART),
  );

/**
 * Writes a register of "tỉnh Sông Hương": one plan 45/KH-UBND issued on the day it comes in force, a task with a duty for each body
 * from the third on, and rules of which every accountable body reports unless said otherwise.
 */
export async function seedRegister(db: Db, seed: RegisterSeed): Promise<void> {
  const inForceOn = CivilDate.parse(seed.inForceOn);
  const numbers = Array.from({ length: seed.bodies }, (_, index) => index + 1);
  const edition = EditionId.parse(idOf(1_000_002));
  const task = TaskId.parse(idOf(1_000_003));
  const wording = 'Rà soát hồ, đập trước mùa mưa lũ';
  const due = seed.dutyDue === null ? null : CivilDate.parse(seed.dutyDue);
  const timing =
    due === null
      ? { kind: 'none' }
      : { kind: 'by', date: due, operator: 'by', inheritedFromPlan: false };
  await transact(db, async (trx) => {
    for (const some of inParts(numbers))
      await insertAgencies(
        trx,
        some.map((n) => ({
          id: seededAgency(n),
          name: n === 1 ? 'Ủy ban nhân dân tỉnh Sông Hương' : `Cơ quan số ${n}`,
          shortNames: [],
          code: null,
          kind: 'state' as const,
          level: 'province' as const,
          parentId: null,
          mailbox: `coquan${n}@songhuong.example`,
          officePhone: null,
          validFrom: null,
          validTo: null,
          ...seed.body?.(n),
        })),
      );
    await trx
      .insertInto('plan')
      .values({
        id: seededPlan,
        instrument: json({ ...planDraft().instrument, issuedOn: inForceOn, number: '45' }),
        title: 'Phòng, chống lũ lụt năm 2026',
        number_symbol: '45/KH-UBND',
        issuer_id: seededAgency(1),
        standing_agency_id: seededAgency(2),
        draft_id: null,
        tracked_from: CivilDate.parse(seed.trackedFrom),
        in_force_on: inForceOn,
        closed_on: null,
        first_notices_released_on:
          seed.firstNoticesReleasedOn === null
            ? null
            : CivilDate.parse(seed.firstNoticesReleasedOn),
        settings: json({}),
        created_at: Instant.parse(`${inForceOn}T03:00:00.000Z`),
      })
      .execute();
    await trx
      .insertInto('edition')
      .values({
        id: edition,
        plan_id: seededPlan,
        number: 1,
        in_force_from: inForceOn,
        text: wording,
        text_sha256: '0'.repeat(64),
        blocks: json([]),
        file_sha256: null,
        instrument_anchors: json({}),
      })
      .execute();
    await trx
      .insertInto('task')
      .values({
        id: task,
        plan_id: seededPlan,
        parent_id: null,
        position: 0,
        mode: 'each',
        by_reference_only: false,
        source: json({ kind: 'edition' }),
        ended_on: null,
        ended_reason: null,
      })
      .execute();
    await trx
      .insertInto('task_text')
      .values({
        task_id: task,
        edition_id: edition,
        label: 'II.1',
        wording,
        anchor_start: 0,
        anchor_end: wording.length,
        timing: json(timing),
        timing_wording: null,
        timing_start: null,
        timing_end: null,
        deliverables: json([]),
      })
      .execute();
    const answering = numbers.slice(2);
    for (const some of inParts(answering))
      await trx
        .insertInto('duty')
        .values(
          some.map((n) => ({
            id: seededDuty(n),
            task_id: task,
            plan_id: seededPlan,
            agency_id: seededAgency(n),
            group_id: null,
            role: 'lead' as const,
            accountable: true,
            edition_id: edition,
            anchor_start: 0,
            anchor_end: 5,
            opens_on: null,
            original_due: due,
            current_due: due,
            overdue_from: null,
            claimed_on: null,
            claim: null,
            confirmed_on: null,
            confirmation: null,
            asked_more_on: null,
            asked_more_due: null,
            answered_on: null,
            answer: null,
            ended_on: null,
            ended_reason: null,
            settled_on: null,
            next_on: due === null ? null : inForceOn,
          })),
        )
        .execute();
    for (const [position, change] of seed.rules.entries())
      await trx
        .insertInto('rule')
        .values({
          id: seededRule(position),
          plan_id: seededPlan,
          content: json(
            reportingRule({
              id: seededRule(position),
              planId: seededPlan,
              receiver: { agencyId: seededAgency(1), text: '' },
              ...change,
            }),
          ),
          position,
          in_force: true,
          ended_on: null,
        })
        .execute();
    for (const [position, change] of (seed.targets ?? []).entries()) {
      const id = TargetId.parse(idOf(4_000_000 + position));
      await trx
        .insertInto('target')
        .values({
          id,
          plan_id: seededPlan,
          edition_id: edition,
          position,
          content: json(targetOf({ id, planId: seededPlan, ...change })),
          anchor_start: 0,
          anchor_end: wording.length,
        })
        .execute();
    }
  });
}

/** Takes a seeded register away again, as long as no notice was written about it. */
export async function clearRegister(db: Db): Promise<void> {
  const tables = [
    'obligation',
    'acknowledgement',
    'duty',
    'task_text',
    'task',
    'measurement',
    'target',
    'edition',
    'rule',
    'plan',
    'agency',
  ];
  await db.pool.query(tables.map((table) => `delete from ${table}`).join(';'));
}
