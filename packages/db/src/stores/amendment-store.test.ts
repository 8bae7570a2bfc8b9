import { oneCalendar } from '@dondoc/domain/agency';
import { CivilDate, vietnamCalendar } from '@dondoc/domain/calendar';
import { DutyId, EditionId, TaskId } from '@dondoc/domain/kernel';
import type { PlanId } from '@dondoc/domain/kernel';
import { amendedDuties, effectOf, taskChanges } from '@dondoc/domain/register';
import type { AmendmentContent } from '@dondoc/domain/register';
import { idOf } from '@dondoc/domain/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { transact } from '../client/transaction.ts';
import {
  onEachDatabase,
  seededAgency,
  seededDuty,
  seededPlan,
  seedRegister,
} from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { keepAmendment } from './amendment-store.ts';
import type { KeptChange } from './amendment-store.ts';
import { readStanding } from './standing-register.ts';

const on = (text: string) => CivilDate.parse(text);
const DAY = on('2026-06-04');
const NEW_TASK = TaskId.parse(idOf(5_000_001));
const TASK = TaskId.parse(idOf(1_000_003));
const paper = {
  type: 'KH',
  numberSymbol: '71/KH-UBND',
  issuerId: seededAgency(1),
  issuedOn: DAY,
  inForceFrom: DAY,
} as const;
const by = (date: string) =>
  ({ kind: 'by', date: on(date), operator: 'by', inheritedFromPlan: false }) as const;
const part = (n: number) =>
  ({ agencyId: seededAgency(n), groupId: null, role: 'lead', accountable: true }) as const;

onEachDatabase('an amendment', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
    await seedRegister(db, {
      bodies: 4,
      inForceOn: '2026-03-20',
      trackedFrom: '2026-03-20',
      firstNoticesReleasedOn: null,
      dutyDue: '2026-07-15',
      rules: [],
    });
  });
  afterAll(() => db.drop());

  const standingOf = async (planId: PlanId) => {
    const standing = await readStanding(db.kysely, planId);
    if (!standing) throw new Error('no plan');
    return standing;
  };
  const keep = async (content: AmendmentContent) => {
    const { register, before, editionId, version } = await standingOf(seededPlan);
    const frame = { calendars: oneCalendar(vietnamCalendar()), before };
    const found = effectOf({ paper, content }, register, frame);
    if (!found.ok) throw new Error(found.refusal.code);
    const duties = amendedDuties(found.value, register.tasks, {
      planId: seededPlan,
      on: DAY,
      newTaskId: () => NEW_TASK,
      newDutyId: () => DutyId.parse(v7()),
    });
    const changes = taskChanges(found.value, register.tasks);
    const indexed = { nextOn: on('2026-06-05'), settledOn: null };
    const over = { nextOn: null, settledOn: DAY };
    const id = EditionId.parse(v7());
    await transact(db, (trx) =>
      keepAmendment(
        trx,
        {
          id,
          planId: seededPlan,
          after: editionId,
          inForceFrom: DAY,
          amendment: { paper, kind: content.kind, periodTo: null },
          changes: changes.map((change): KeptChange => ({
            ...change,
            taskId: change.taskId ?? NEW_TASK,
          })),
          newTasks: duties.newTasks,
          ended: duties.ended.map((facts) => ({ facts, ...over })),
          changed: duties.changed.map((facts) => ({ facts, ...indexed })),
          added: duties.added.map((facts) => ({ facts, ...indexed })),
        },
        version,
      ),
    );
    return id;
  };
  const dutyRows = () =>
    db.kysely
      .selectFrom('duty')
      .select(['task_id', 'agency_id', 'edition_id', 'original_due', 'current_due', 'ended_on'])
      .select(['ended_reason', 'next_on', 'settled_on'])
      .orderBy('task_id')
      .orderBy('agency_id')
      .execute();

  it('makes the next edition with the texts of what stands, carries the open duties over and keeps what changed', async () => {
    const item = {
      taskId: TASK,
      label: 'II.1',
      wording: 'Rà soát hồ chứa',
      timing: by('2026-08-28'),
    };
    const added = { ...item, taskId: null, label: 'II.9', wording: 'Lập tổ xung kích' };
    const second = await keep({
      kind: 'amends',
      items: [
        { ...item, parts: [part(3), part(2)] },
        { ...added, parts: [part(4)] },
      ],
      ends: [],
    });
    expect(await dutyRows()).toMatchObject([
      {
        agency_id: seededAgency(2),
        edition_id: second,
        original_due: '2026-08-28',
        next_on: '2026-06-05',
      },
      {
        agency_id: seededAgency(3),
        edition_id: second,
        original_due: '2026-07-15',
        current_due: '2026-08-28',
      },
      {
        agency_id: seededAgency(4),
        edition_id: idOf(1_000_002),
        current_due: '2026-07-15',
        ended_on: '2026-06-04',
        ended_reason: '71/KH-UBND',
        settled_on: '2026-06-04',
      },
      {
        task_id: NEW_TASK,
        agency_id: seededAgency(4),
        edition_id: second,
        original_due: '2026-08-28',
      },
    ]);
    const { register, number, version } = await standingOf(seededPlan);
    expect({ number, version }).toEqual({ number: 2, version: 1 });
    expect(register.tasks).toMatchObject([
      { id: TASK, wording: 'Rà soát hồ chứa', timing: { date: '2026-08-28' }, version: 1 },
      { id: NEW_TASK, label: 'II.9', position: 1, version: 0 },
    ]);
    const texts = await db.kysely.selectFrom('task_text').select('timing_edition_id').execute();
    expect(texts.map((row) => row.timing_edition_id)).toEqual([null, second, second]);
  });

  it('leaves what was done under an ended task where it was, and a third edition words only what stands', async () => {
    await db.kysely
      .updateTable('duty')
      .set({ confirmed_on: on('2026-06-01') })
      .where('id', '=', seededDuty(3))
      .execute();
    await keep({ kind: 'amends', items: [], ends: [TASK] });
    const kept = (await dutyRows()).filter(({ agency_id }) => agency_id === seededAgency(3));
    expect(kept).toMatchObject([{ ended_on: null, current_due: '2026-08-28' }]);
    expect((await standingOf(seededPlan)).register.tasks.map(({ id }) => id)).toEqual([NEW_TASK]);
    const rows = await db.kysely.selectFrom('task_change').select('content').execute();
    expect(rows).toHaveLength(4);
  });
});
