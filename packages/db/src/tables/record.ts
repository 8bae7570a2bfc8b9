import type { Instant } from '@dondoc/domain/calendar';
import type { AccountId, CommandId } from '@dondoc/domain/kernel';
import type { Identity, Json, JsonOrNull } from './column.ts';

export interface CommandTable {
  id: CommandId;
  account_id: AccountId;
  procedure: string;
  input_hash: string;
  answer: JsonOrNull;
  at: Instant;
}

export interface AuditTable {
  id: Identity;
  at: Instant;
  account_id: AccountId | null;
  role: string;
  scope: string | null;
  command_id: CommandId | null;
  action: string;
  aggregate_kind: string;
  aggregate_id: string;
  version_from: number | null;
  version_to: number | null;
  changes: Json;
  reason: string | null;
  document: JsonOrNull;
}

/** The place of an audit row in the chain: `hash` covers the row and the hash before it. */
export interface AuditSealTable {
  seq: number;
  audit_id: number;
  hash: string;
}

export interface SchemaMigrationTable {
  version: number;
  name: string;
}
