import type { Clock, Db } from '@dondoc/db/client';
import type { FileStore } from '@dondoc/db/files';
import type { Account, HeldGrant } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Logger } from 'pino';
import type { Auth } from './auth/auth.ts';
import type { Settings } from './env.ts';

/** What lives as long as the server and every procedure may use. */
export interface Services {
  readonly settings: Settings;
  readonly db: Db;
  readonly clock: Clock;
  /** Uploaded files by their content. */
  readonly files: FileStore;
  readonly auth: Auth;
  /** Signs sessions and one-time codes. */
  readonly secret: string;
  /** Changes with the server and the screens it serves. */
  readonly build: string;
  readonly log: Logger;
}

/** Who asks: an account with the grants that it holds today, its own and those of whom it stands in for. */
export interface SignedIn {
  readonly account: Account;
  readonly grants: readonly HeldGrant[];
}

/** What a request brings beside the services. `today` is read once, so that one answer knows one day. */
export interface Context extends Services {
  readonly today: CivilDate;
  readonly session: SignedIn | null;
  readonly requestId: string;
  readonly ip: string;
}
