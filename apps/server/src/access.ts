import { runCommand } from '@dondoc/db/client';
import { grantFor, mayAnywhere, scopeFor } from '@dondoc/domain/agency';
import type { Action, HeldGrant, KindOf, Scope, Target } from '@dondoc/domain/agency';
import type { AccountId, CommandId } from '@dondoc/domain/kernel';
import type { Context } from './context.ts';
import { orRefuse, refused } from './error-map.ts';
import { askPersonalData } from './personal-data.ts';

/** Every mutation brings the id of its command, made by the client, and the suspected places that are kept (`CommandFields`). */
export interface CommandInput {
  readonly commandId: CommandId;
  readonly kept?: readonly string[] | undefined;
}

/** What a command does inside its transaction: writes, records its audit rows, and gives a value or a refusal. */
export type CommandWork<T> = Parameters<typeof runCommand<T>>[2];

/** Leave to do one action to one thing; the only way from a procedure to a write. */
export interface Permit {
  readonly accountId: AccountId;
  /** The grant that gives the leave: its role and body stand in the audit row, and whose it is where that is another's. */
  readonly grant: HeldGrant;
  /**
   * Runs `work` in one transaction with its command and audit rows, and gives its value; a refusal rolls back and ends the procedure.
   * Words that seem to hold a private person's identifiers are refused before anything is kept.
   */
  readonly command: <T>(input: CommandInput, work: CommandWork<T>) => Promise<T>;
}

/** How a procedure asks the access table. It has to: one that answers without asking is a bug and fails. */
export interface Access<A extends Action> {
  /** Leave for one thing; without it the procedure ends with `access.denied`. */
  readonly permit: (target: Target<KindOf<A>>) => Permit;
  /** The rows within reach, for a store that reads many. */
  readonly scope: () => Scope;
}

/**
 * The first question at the door: refuses who is not signed in, and a role that may do this to nothing at all. What it gives asks
 * for the thing itself; `asked` tells whether that was done. `path` names the procedure or route in the command and audit rows.
 *
 * @example
 * const permit = enter(ctx, 'draft.write', 'upload').permit(ANY_DRAFT);
 */
export function enter<A extends Action>(
  { session, db, clock }: Context,
  action: A,
  path: string,
): Access<A> & { readonly asked: () => boolean } {
  if (!session) throw refused({ code: 'sign-in.needed', facts: {} });
  const { account, grants } = session;
  const denied = () => refused({ code: 'access.denied', facts: { action } });
  if (!mayAnywhere(grants, action)) throw denied();
  let asked = false;
  return {
    asked: () => asked,
    scope: () => {
      asked = true;
      return scopeFor(grants, action);
    },
    permit: (target) => {
      asked = true;
      const grant = grantFor(grants, action, target);
      if (!grant) throw denied();
      const actor = { accountId: account.id, role: grant.role, scope: grant.agencyId };
      return {
        accountId: account.id,
        grant,
        command: async (input, work) => {
          orRefuse(askPersonalData(input));
          const command = {
            ...actor,
            id: input.commandId,
            procedure: path,
            input,
            at: clock.now(),
          };
          return orRefuse(await runCommand(db, command, naming(grant, work)));
        },
      };
    },
  };
}

/** Work done under the grant of another: each audit row names whom the account stood in for. */
function naming<T>({ heldFor }: HeldGrant, work: CommandWork<T>): CommandWork<T> {
  if (heldFor === null) return work;
  return (trx, audit) =>
    work(trx, (entry) =>
      audit({ ...entry, changes: { ...entry.changes, standingInFor: [null, heldFor] } }),
    );
}
