import type { DecisionDocument } from '@dondoc/domain/plan';

/**
 * One act on one aggregate (decision D16). `changes` is field -> [before, after]; of reports and drafts it names revision and
 * hash, never the words; of accounts it names the account, never a mailbox.
 */
export interface AuditEntry {
  readonly action: string;
  readonly aggregateKind: string;
  readonly aggregateId: string;
  /** The version that was seen and the one that came of it; null for what has none, or did not exist. */
  readonly versionFrom: number | null;
  readonly versionTo: number | null;
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
  readonly reason?: string | null;
  readonly document?: DecisionDocument | null;
}
