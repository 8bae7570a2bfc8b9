import { Grant, scopeFor } from '@dondoc/domain/agency';
import type { Action, Scope } from '@dondoc/domain/agency';
import { Instant } from '@dondoc/domain/calendar';
import { AccountId } from '@dondoc/domain/kernel';
import { v7 } from 'uuid';
import type { Db } from '../client/open-database.ts';

/** The moment at which test rows are written unless the test says otherwise. */
export const TEST_INSTANT = Instant.parse('2026-03-20T01:02:03.456Z');

/** What a clerk of the whole deployment reaches with an action. */
export const clerkSees = (action: Action): Scope =>
  scopeFor(
    [
      Grant.parse({
        id: v7(),
        role: 'clerk',
        agencyId: null,
        planId: null,
        validFrom: null,
        validTo: null,
      }),
    ],
    action,
  );

/** Adds an account that can own what a test writes; it cannot sign in. */
export async function addAccount(db: Db): Promise<AccountId> {
  const id = AccountId.parse(v7());
  await db.kysely
    .insertInto('user')
    .values({
      id,
      name: 'Chuyên viên',
      email: `${id}@songhuong.example`,
      username: id,
      position: 'Chuyên viên',
      mailbox: null,
      image: null,
      closed_on: null,
      created_at: TEST_INSTANT,
      updated_at: TEST_INSTANT,
    })
    .execute();
  return id;
}
