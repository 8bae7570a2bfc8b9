import type { Instant } from '@dondoc/domain/calendar';
import type { AccountId, CommandId } from '@dondoc/domain/kernel';
import type { Transaction } from 'kysely';
import { json } from '../tables/index.ts';
import type { Database } from '../tables/index.ts';
import type { AuditEntry } from './entry.ts';

/** Who did it, as what, by which command; the night acts without account and command. */
export interface Actor {
  readonly accountId: AccountId | null;
  readonly role: string;
  readonly scope: string | null;
  readonly commandId: CommandId | null;
  readonly at: Instant;
}

/** Writes the rows of one act into the transaction that holds what they tell. */
export async function writeAudit(
  trx: Transaction<Database>,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await trx
    .insertInto('audit')
    .values(
      entries.map((entry) => ({
        at: actor.at,
        account_id: actor.accountId,
        role: actor.role,
        scope: actor.scope,
        command_id: actor.commandId,
        action: entry.action,
        aggregate_kind: entry.aggregateKind,
        aggregate_id: entry.aggregateId,
        version_from: entry.versionFrom,
        version_to: entry.versionTo,
        changes: json(entry.changes),
        reason: entry.reason ?? null,
        document: entry.document ? json(entry.document) : null,
      })),
    )
    .execute();
}
