import { derivedIndex, indexFrame } from '@dondoc/db/night';
import type { IndexFrame } from '@dondoc/db/night';
import {
  answersFor,
  branchDuties,
  branchDuty,
  changeDuty,
  findAgencies,
  holdDuty,
  setNextOn,
} from '@dondoc/db/stores';
import type { Duty, DutyChange } from '@dondoc/db/stores';
import { existsOn } from '@dondoc/domain/agency';
import type { Action, Grant } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, DutyId, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, Result } from '@dondoc/domain/kernel';
import { askDuty, dutyState } from '@dondoc/domain/task';
import type { DutyAction } from '@dondoc/domain/task';
import { v7 as uuidv7 } from 'uuid';
import type { CommandWork } from '../access.ts';
import { askWrite } from '../plan/ask-write.ts';

type Trx = Parameters<CommandWork<unknown>>[0];
type Audit = Parameters<CommandWork<unknown>>[1];

/** A duty to which an act may be done, held until the transaction ends, with what its derived index follows from. */
export interface HeldDuty {
  readonly duty: Duty;
  readonly frame: IndexFrame;
}

/**
 * Holds a duty for one act. Refuses `not-found`, `version.stale` (of its task), and `state.refused` where the act is not possible in
 * its state today or its plan is closed.
 */
export async function heldDuty(
  trx: Trx,
  { dutyId, version }: { readonly dutyId: DutyId; readonly version: number },
  action: DutyAction,
  today: CivilDate,
): Promise<Result<HeldDuty>> {
  const held = await holdDuty(trx, dutyId, version);
  if (!held.ok) return held;
  const duty = held.value;
  const frame = await indexFrame(trx, duty.planId, today);
  const open = askWrite(frame.plan, action, today);
  if (!open.ok) return open;
  const pace = { calendar: frame.calendars.of(duty.agencyId), steps: frame.plan.escalation.task };
  const asked = askDuty(action, duty, dutyState(duty, pace, today));
  return asked.ok ? done({ duty, frame }) : asked;
}

/**
 * The row in which a body speaks of a held duty: its own; for a member of a group one that is made for it now. Refuses `access.denied`
 * for a grant without a body where the duty is a group's.
 */
export async function ownRow(
  trx: Trx,
  held: HeldDuty,
  { agencyId }: Pick<Grant, 'agencyId'>,
  action: Action,
): Promise<Result<HeldDuty>> {
  const { duty, frame } = held;
  if (duty.agencyId !== null) return done(held);
  if (agencyId === null) return refuse({ code: 'access.denied', facts: { action } });
  const own = await branchDuty(trx, duty, { id: DutyId.parse(uuidv7()), agencyId });
  return done({ duty: own, frame });
}

/**
 * Gives members of a group rows of their own, in which they go on while the rest is confirmed at this version of the task: one statement
 * however many, each with its derived index and audit row.
 */
export async function exceptMembers(
  trx: Trx,
  audit: Audit,
  { duty, frame }: HeldDuty,
  members: readonly AgencyId[],
  {
    version,
    ...why
  }: Pick<Parameters<Audit>[0], 'action' | 'reason'> & { readonly version: number },
): Promise<void> {
  const branches = members.map((agencyId) => ({ id: DutyId.parse(uuidv7()), agencyId }));
  const rows = await branchDuties(trx, duty, branches);
  await setNextOn(
    trx,
    'duty',
    rows.map((facts) => ({ id: facts.id, ...derivedIndex({ kind: 'duty', facts }, frame) })),
  );
  for (const { id, agencyId } of branches)
    audit({
      ...why,
      aggregateKind: 'duty',
      aggregateId: id,
      versionFrom: null,
      versionTo: version,
      changes: { agencyId: [null, agencyId], from: [null, duty.id] },
    });
}

/**
 * Whether a body can take a duty over: it stands in the registry that day and does not answer for the task already. Refuses
 * `not-found` and `input.invalid`.
 */
export async function takingBody(
  trx: Trx,
  { taskId, occurrence }: Duty,
  agencyId: AgencyId,
  today: CivilDate,
): Promise<Result<null>> {
  const [agency] = await findAgencies(trx, [agencyId]);
  if (!agency || !existsOn(agency, today))
    return refuse({ code: 'not-found', facts: { kind: 'agency' } });
  return (await answersFor(trx, { taskId, occurrence, agencyId }))
    ? refuse({
        code: 'input.invalid',
        facts: { path: 'outcome.agencyId', issue: 'answers-already' },
      })
    : done(null);
}

/**
 * Writes new facts of a held duty with its derived index and the audit row, which tells `beside` what stands in no column of it; answers
 * the new version of its task.
 */
export async function writeDuty(
  trx: Trx,
  audit: Audit,
  { duty, frame }: HeldDuty,
  change: DutyChange,
  why: Pick<Parameters<Audit>[0], 'action' | 'reason' | 'document'>,
  beside: Parameters<Audit>[0]['changes'] = {},
): Promise<number> {
  const facts = { ...duty, ...change };
  const version = await changeDuty(trx, duty, change, derivedIndex({ kind: 'duty', facts }, frame));
  const before: Record<string, unknown> = { ...duty };
  audit({
    ...why,
    aggregateKind: 'duty',
    aggregateId: duty.id,
    versionFrom: duty.version,
    versionTo: version,
    changes: {
      ...Object.fromEntries(
        Object.entries(change).map(([field, now]) => [field, [before[field] ?? null, now]]),
      ),
      ...beside,
    },
  });
  return version;
}
