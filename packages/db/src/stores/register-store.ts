import type { Instant } from '@dondoc/domain/calendar';
import type { DraftId, EditionId } from '@dondoc/domain/kernel';
import type { Anchor, SourceText } from '@dondoc/domain/plan';
import type { NewRegister } from '@dondoc/domain/register';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { sha256 } from '../canonical-json.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import { lookAgainOn } from './next-on.ts';

/** The text of the plan's first edition, as it was read and kept. */
export interface FirstEdition {
  readonly id: EditionId;
  readonly source: SourceText;
  readonly instrumentAnchors: Readonly<Record<string, Anchor>>;
  readonly fileSha256: string;
}

/** Rows a statement at most; the widest table below stays far under the 65,535 parameters of the protocol. */
const CHUNK = 500;

/**
 * Keeps a register that comes in force: plan, first edition, tasks with their texts, duties, rules, targets and findings. The duties stand
 * in the derived index on the day the register comes in force, so that the next night looks at each.
 */
export async function keepRegister(
  trx: Transaction<Database>,
  register: NewRegister,
  edition: FirstEdition,
  origin: { readonly draftId: DraftId; readonly at: Instant },
): Promise<void> {
  const { planId, inForceOn } = register;
  await trx
    .insertInto('plan')
    .values({
      id: planId,
      instrument: json(register.instrument),
      title: register.instrument.title,
      number_symbol: register.numberSymbol,
      issuer_id: register.issuerId,
      standing_agency_id: register.standingAgencyId,
      draft_id: origin.draftId,
      tracked_from: register.trackedFrom,
      in_force_on: inForceOn,
      closed_on: null,
      first_notices_released_on: null,
      settings: json({}),
      created_at: origin.at,
    })
    .execute();
  await trx
    .insertInto('edition')
    .values({
      id: edition.id,
      plan_id: planId,
      number: 1,
      in_force_from: inForceOn,
      text: edition.source.text,
      text_sha256: sha256(edition.source.text),
      blocks: json(edition.source.blocks),
      file_sha256: edition.fileSha256,
      instrument_anchors: json(edition.instrumentAnchors),
    })
    .execute();
  await inChunks(register.tasks, async (tasks) => {
    await trx
      .insertInto('task')
      .values(
        tasks.map((task) => ({
          id: task.id,
          plan_id: planId,
          parent_id: null,
          position: task.position,
          mode: task.mode,
          by_reference_only: task.byReferenceOnly,
          source: json({ kind: 'edition' }),
          carried_from: task.carriedFrom && json(task.carriedFrom),
          ended_on: null,
          ended_reason: null,
        })),
      )
      .execute();
    await trx
      .insertInto('task_text')
      .values(
        tasks.map((task) => ({
          task_id: task.id,
          edition_id: edition.id,
          label: task.label,
          wording: task.wording,
          anchor_start: task.anchor.start,
          anchor_end: task.anchor.end,
          timing: json(task.timing),
          timing_wording: task.timingWording,
          timing_start: task.timingAnchor?.start ?? null,
          timing_end: task.timingAnchor?.end ?? null,
          deliverables: json(task.deliverables),
        })),
      )
      .execute();
  });
  await inChunks(register.duties, async (duties) => {
    await trx
      .insertInto('duty')
      .values(duties.map((duty) => ({ ...dutyRow(duty), plan_id: planId, edition_id: edition.id })))
      .execute();
  });
  await inChunks(register.rules, async (rules) => {
    await trx
      .insertInto('rule')
      .values(
        rules.map((rule, position) => ({
          id: rule.id,
          plan_id: planId,
          content: json(rule),
          position,
          in_force: true,
          ended_on: null,
        })),
      )
      .execute();
  });
  await inChunks([...register.targets.entries()], async (targets) => {
    await trx
      .insertInto('target')
      .values(
        targets.map(([position, { anchor, ...target }]) => ({
          id: target.id,
          plan_id: planId,
          edition_id: edition.id,
          position,
          content: json(target),
          anchor_start: anchor.start,
          anchor_end: anchor.end,
        })),
      )
      .execute();
  });
  await inChunks(register.findings, async (findings) => {
    await trx
      .insertInto('finding')
      .values(
        findings.map((finding) => ({
          id: uuidv7(),
          plan_id: planId,
          key: finding.key,
          code: finding.code,
          anchor_start: finding.anchor?.start ?? null,
          anchor_end: finding.anchor?.end ?? null,
          facts: json(finding.facts),
          note: finding.note,
          noted_by: null,
          noted_at: null,
        })),
      )
      .execute();
  });
  await lookAgainOn(trx, 'duty', { planId }, inForceOn);
}

const dutyRow = (duty: NewRegister['duties'][number]) => ({
  id: duty.id,
  task_id: duty.taskId,
  agency_id: duty.agencyId,
  group_id: duty.groupId,
  role: duty.role,
  accountable: duty.accountable,
  anchor_start: duty.anchor.start,
  anchor_end: duty.anchor.end,
  occurrence: duty.occurrence,
  opens_on: duty.opensOn,
  original_due: duty.originalDue,
  current_due: duty.originalDue,
  overdue_from: duty.overdueFrom,
  history: duty.history,
});

async function inChunks<T>(
  items: readonly T[],
  insert: (chunk: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += CHUNK) await insert(items.slice(at, at + CHUNK));
}
