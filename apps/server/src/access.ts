import { runCommand } from '@dondoc/db/client';
import { grantFor, scopeFor } from '@dondoc/domain/agency';
import type { Action, Grant, KindOf, Scope, Target } from '@dondoc/domain/agency';
import type { CommandId } from '@dondoc/domain/kernel';
import { orRefuse, refused } from './error-map.ts';
import type { Context, SignedIn } from './context.ts';

/** Every mutation brings the id of its command, made by the client. */
export interface CommandInput {
  readonly commandId: CommandId;
}

/** What a command does inside its transaction: writes, records its audit rows, and gives a value or a refusal. */
export type CommandWork<T> = Parameters<typeof runCommand<T>>[2];

/** Leave to do one action to one thing; the only way from a procedure to a write. */
export interface Permit {
  readonly grant: Grant;
  /** Runs `work` in one transaction with its command and audit rows, and gives its value; a refusal rolls back and ends the procedure. */
  command<T>(input: CommandInput, work: CommandWork<T>): Promise<T>;
}

/** How a procedure asks the access table. It has to: one that answers without asking is a bug and fails. */
export interface Access<A extends Action> {
  /** Leave for one thing; without it the procedure ends with `access.denied`. */
  readonly permit: (target: Target<KindOf<A>>) => Permit;
  /** The rows within reach, for a store that reads many. */
  readonly scope: () => Scope;
}

/** The questions of one call, and whether any was asked. */
export function askAccess<A extends Action>(
  action: A,
  path: string,
  session: SignedIn,
  { db, clock }: Context,
): { readonly access: Access<A>; readonly asked: () => boolean } {
  let asked = false;
  return {
    asked: () => asked,
    access: {
      permit: (target) => {
        asked = true;
        const grant = grantFor(session.grants, action, target);
        if (!grant) throw refused({ code: 'access.denied', facts: { action } });
        return {
          grant,
          command: async (input, work) =>
            orRefuse(
              await runCommand(
                db,
                {
                  id: input.commandId,
                  accountId: session.account.id,
                  role: grant.role,
                  scope: grant.agencyId,
                  procedure: path,
                  input,
                  at: clock.now(),
                },
                work,
              ),
            ),
        };
      },
      scope: () => {
        asked = true;
        return scopeFor(session.grants, action);
      },
    },
  };
}
