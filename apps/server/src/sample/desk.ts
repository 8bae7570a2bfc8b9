import { findAccountByName } from '@dondoc/db/stores';
import { heldOn } from '@dondoc/domain/agency';
import type { CommandId } from '@dondoc/domain/kernel';
import { enter } from '../access.ts';
import { createAccount } from '../account/create-account.ts';
import { createAgency } from '../agency/create-agency.ts';
import { editAgency } from '../agency/edit-agency.ts';
import { redeemCode } from '../auth/redeem-code.ts';
import type { Context } from '../context.ts';
import { ANY_DRAFT } from '../draft/draft-input.ts';
import { editDraft } from '../draft/edit-draft.ts';
import { getDraft } from '../draft/get-draft.ts';
import { putInForce } from '../draft/put-in-force.ts';
import { takeInBodies } from '../draft/take-in-bodies.ts';
import { setMembers } from '../group/set-members.ts';
import { matrix } from '../obligation/matrix.ts';
import { editRule } from '../rule/edit-rule.ts';
import { listRules } from '../rule/list-rules.ts';
import { createAdministrator } from '../setup/create-administrator.ts';
import { accept } from '../submission/accept.ts';
import { askMore } from '../submission/ask-more.ts';
import { record } from '../submission/record.ts';
import { createCallerFactory, router } from '../trpc.ts';
import { takeIn } from '../upload/take-in.ts';

/** The procedures with which the sample is loaded: a person's, asked as a person's session asks them, access table and all. */
const procedures = createCallerFactory(
  router({
    setup: { createAdministrator },
    account: { create: createAccount },
    auth: { redeemCode },
    agency: { create: createAgency, edit: editAgency },
    group: { setMembers },
    draft: { get: getDraft, edit: editDraft, takeInBodies, putInForce },
    rule: { list: listRules, edit: editRule },
    obligation: { matrix },
    submission: { record, accept, askMore },
  }),
);

/** The desk of nobody: what stands before the door. */
export const door = (ctx: Context) => procedures({ ...ctx, session: null });

/** The desk of an account, with what it was granted. */
export async function deskOf(ctx: Context, signInName: string) {
  const account = await findAccountByName(ctx.db.kysely, signInName);
  if (!account) throw new Error(`the sample has no account ${signInName}`);
  const session = { account, grants: heldOn(account.grants, [], ctx.today) };
  const own: Context = { ...ctx, session };
  return {
    api: procedures(own),
    upload: (commandId: CommandId, name: string, bytes: Uint8Array) =>
      takeIn(own, enter(own, 'draft.write', 'upload').permit(ANY_DRAFT), commandId, {
        name,
        bytes: new Uint8Array(bytes),
      }),
  };
}
export type Desk = Awaited<ReturnType<typeof deskOf>>;
