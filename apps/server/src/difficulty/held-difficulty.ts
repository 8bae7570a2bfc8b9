import { indexFrame } from '@dondoc/db/night';
import { difficultyParties, holdDifficulty, planParties } from '@dondoc/db/stores';
import { askTable, DifficultyId, done } from '@dondoc/domain/kernel';
import type { AgencyId, PlanId } from '@dondoc/domain/kernel';
import { DIFFICULTY_ACTIONS, difficultyState } from '@dondoc/domain/task';
import type { DifficultyAction } from '@dondoc/domain/task';
import type { z } from 'zod';
import type { CommandWork } from '../access.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { CommandFields, Seen } from '../input.ts';
import { askWrite } from '../plan/ask-write.ts';

/** What every act on a difficulty names: which, and its version as it was seen. */
export const DifficultyCommand = CommandFields.extend({
  difficultyId: DifficultyId,
  version: Seen,
});

/** Whose a difficulty is, to whom it goes, and who keeps its plan. Refuses `not-found`. */
export async function partiesOf(
  { db: { kysely } }: Pick<Context, 'db'>,
  id: DifficultyId,
): Promise<{
  readonly planId: PlanId;
  readonly agencyId: AgencyId;
  readonly addresseeId: AgencyId;
  readonly keepers: readonly AgencyId[];
}> {
  const found = await difficultyParties(kysely, id);
  const plan = found && (await planParties(kysely, found.planId));
  if (!found || !plan) throw refused({ code: 'not-found', facts: { kind: 'difficulty' } });
  return { ...found, keepers: plan.keepers };
}

/** Holds a difficulty for one act. Refuses `not-found`, `version.stale`, and `state.refused` where it is no longer open or its plan is closed. */
export async function heldDifficulty(
  trx: Parameters<CommandWork<unknown>>[0],
  { difficultyId, version }: Pick<z.infer<typeof DifficultyCommand>, 'difficultyId' | 'version'>,
  action: DifficultyAction,
  today: Context['today'],
) {
  const held = await holdDifficulty(trx, difficultyId, version);
  if (!held.ok) return held;
  const { plan } = await indexFrame(trx, held.value.planId, today);
  const open = askWrite(plan, `difficulty.${action}`, today);
  if (!open.ok) return open;
  const asked = askTable(DIFFICULTY_ACTIONS, action, difficultyState(held.value));
  return asked.ok ? done(held.value) : asked;
}
