import { ruleFrame } from '@dondoc/db/night';
import type { RuleFrame } from '@dondoc/db/night';
import type { Database } from '@dondoc/db/client';
import { refuse, done } from '@dondoc/domain/kernel';
import type { PlanId, Result } from '@dondoc/domain/kernel';
import type { Kysely } from 'kysely';

/** The frame of a register whose rules are to be written. Refuses `not-found`, and `state.refused` where the register is closed. */
export async function openFrame(
  kysely: Kysely<Database>,
  planId: PlanId,
  action: string,
): Promise<Result<RuleFrame>> {
  const frame = await ruleFrame(kysely, planId);
  if (!frame) return refuse({ code: 'not-found', facts: { kind: 'plan' } });
  return frame.closedOn === null
    ? done(frame)
    : refuse({ code: 'state.refused', facts: { action, state: 'closed' } });
}
