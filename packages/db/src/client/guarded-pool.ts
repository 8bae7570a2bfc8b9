import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { assertOutsideTransaction } from './transaction-mark.ts';

type Connected = Parameters<Pool['connect']>[0];

/** A pool that gives no connection to code standing inside a transaction. Every way to a query leads through `connect`. */
export class GuardedPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    assertOutsideTransaction();
    return callback ? super.connect(callback) : super.connect();
  }
}
