import { holdTarget, targetPlan } from '@dondoc/db/stores';
import type { Target as AccessTarget } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { TargetId } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { Target } from '@dondoc/domain/reporting';
import type { CommandWork } from '../access.ts';
import type { Context } from '../context.ts';
import { refused } from '../error-map.ts';
import { CommandFields, Seen } from '../input.ts';
import { askWrite } from '../plan/ask-write.ts';
import { planTarget } from '../plan/plan-permit.ts';

/** What every act on a target brings: which one, and its version as it was seen (decision D15). */
export const TargetCommand = CommandFields.extend({ targetId: TargetId, version: Seen });

/** The plan of a target, as the access table looks at it. Refuses `not-found`. */
export async function targetPlace(
  ctx: Pick<Context, 'db'>,
  targetId: TargetId,
): Promise<AccessTarget<'plan'>> {
  const planId = await targetPlan(ctx.db.kysely, targetId);
  if (planId === null) throw refused({ code: 'not-found', facts: { kind: 'target' } });
  return planTarget(ctx, planId);
}

/** Holds a target whose register is open. Refuses what `holdTarget` refuses, and `state.refused` where the plan is closed. */
export async function holdOpen(
  trx: Parameters<CommandWork<unknown>>[0],
  { targetId, version }: { readonly targetId: TargetId; readonly version: number },
  action: string,
  today: CivilDate,
): Promise<Result<{ readonly target: Target }>> {
  const held = await holdTarget(trx, targetId, version);
  if (!held.ok) return held;
  const open = askWrite(held.value, action, today);
  return open.ok ? held : open;
}
