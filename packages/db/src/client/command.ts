import type { Role } from '@dondoc/domain/agency';
import type { Instant } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AccountId, CommandId, Refusal, Result } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import type { AuditEntry } from '../audit/entry.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { Db } from './open-database.ts';
import { transact } from './transaction.ts';

/** One act that somebody asked for. `id` is made by the asker, so that asking again is the same act. */
export interface Command {
  readonly id: CommandId;
  readonly accountId: AccountId;
  readonly role: Role;
  /** The body or plan of the grant under which it is done; null for the whole deployment. */
  readonly scope: string | null;
  readonly procedure: string;
  readonly input: unknown;
  readonly at: Instant;
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Does a command once, however often it is asked for (decisions D14, D16). Its work, its audit rows and its answer are written
 * together; a refusal leaves nothing behind, so the same command may be tried again. Asked again with the same id and input, it
 * answers what it answered; with another input, procedure or account it refuses `command.reused`. The answer must be plain JSON:
 * the first time too it is what the JSON says. Throws where the work recorded no audit row.
 *
 * @example
 * await runCommand(db, command, async (trx, audit) => {
 *   const edited = await editAgency(trx, agency, seen);
 *   if (edited.ok) audit({ action: 'agency.edit', ...edited.value });
 *   return edited;
 * });
 */
export async function runCommand<T>(
  db: Db,
  command: Command,
  work: (trx: Transaction<Database>, audit: (entry: AuditEntry) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  const hash = sha256(canonicalJson([command.procedure, command.input]));
  try {
    return await transact(db, async (trx): Promise<Result<T>> => {
      const claimed = await trx
        .insertInto('command')
        .values({
          id: command.id,
          account_id: command.accountId,
          procedure: command.procedure,
          input_hash: hash,
          answer: null,
          at: command.at,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!claimed) return answered(trx, command, hash);
      const entries: AuditEntry[] = [];
      const result = await work(trx, (entry) => entries.push(entry));
      if (!result.ok) throw new Refused(result.refusal);
      if (entries.length === 0)
        throw new Error(`${command.procedure} changed something without an audit row`);
      await writeAudit(trx, { ...command, commandId: command.id }, entries);
      // In an envelope, so that `undefined` comes back as it went in.
      const answer = json({ value: result.value });
      await trx.updateTable('command').set({ answer }).where('id', '=', command.id).execute();
      const first: { value: T } = JSON.parse(answer);
      return done(first.value);
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return refuse(thrown.refusal);
    throw thrown;
  }
}

async function answered<T>(
  trx: Transaction<Database>,
  command: Command,
  hash: string,
): Promise<Result<T>> {
  const before = await trx
    .selectFrom('command')
    .select(['account_id', 'input_hash', 'answer'])
    .where('id', '=', command.id)
    .executeTakeFirstOrThrow();
  if (before.account_id !== command.accountId || before.input_hash !== hash)
    return refuse({ code: 'command.reused', facts: {} });
  const first: { value: T } = JSON.parse(json(before.answer));
  return done(first.value);
}

/** Forgets commands older than the instant given, 30 days before now (decision D14); answers how many. */
export async function forgetCommands(trx: Transaction<Database>, before: Instant): Promise<number> {
  const gone = await trx.deleteFrom('command').where('at', '<', before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
