import type { CivilDate } from '@dondoc/domain/calendar';
import { askTable, done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { REGISTER_ACTIONS, registerState } from '@dondoc/domain/register';

/** Whether an act may write to the register of a plan in force as it stands on a day. Refuses `state.refused` once it is closed. */
export function askWrite(
  { closedOn }: { readonly closedOn: CivilDate | null },
  action: string,
  today: CivilDate,
): Result<null> {
  const state = registerState({ inForce: true, closedOn }, today);
  return askTable(REGISTER_ACTIONS, 'write', state).ok
    ? done(null)
    : refuse({ code: 'state.refused', facts: { action, state } });
}
