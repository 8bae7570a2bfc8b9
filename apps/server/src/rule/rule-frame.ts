import { ruleFrame } from '@dondoc/db/night';
import type { RuleFrame } from '@dondoc/db/night';
import type { Database } from '@dondoc/db/client';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { PlanId, Result } from '@dondoc/domain/kernel';
import type { Kysely } from 'kysely';
import { askWrite } from '../plan/ask-write.ts';

/** The frame of a register whose rules are to be written. Refuses `not-found`, and `state.refused` where the register is closed. */
export async function openFrame(
  kysely: Kysely<Database>,
  planId: PlanId,
  { action, today }: { readonly action: string; readonly today: CivilDate },
): Promise<Result<RuleFrame>> {
  const frame = await ruleFrame(kysely, planId);
  if (!frame) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  const open = askWrite(frame, action, today);
  return open.ok ? done(frame) : open;
}
