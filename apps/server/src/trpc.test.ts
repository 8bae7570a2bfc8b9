import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, systemClock } from '@dondoc/db/client';
import { fileStore } from '@dondoc/db/files';
import { Account, Grant } from '@dondoc/domain/agency';
import type { Role } from '@dondoc/domain/agency';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAuth } from './auth/auth.ts';
import type { Services, SignedIn } from './context.ts';
import { Settings } from './env.ts';
import { guarded, router } from './trpc.ts';

const SECRET_OF_THE_REGISTER = 'Sở Y tế còn nợ ba báo cáo';

/** Procedures as a careless hand may add them, beside one that asks. */
const planted = router({
  forgets: guarded('registry.see').query(() => SECRET_OF_THE_REGISTER),
  forgetsAfterItsInput: guarded('registry.see')
    .input((given) => given)
    .query(() => ({ rows: [SECRET_OF_THE_REGISTER] })),
  forgetsToWrite: guarded('registry.write').mutation(() => SECRET_OF_THE_REGISTER),
  asks: guarded('registry.see').query(({ ctx }) => {
    ctx.scope();
    return SECRET_OF_THE_REGISTER;
  }),
});

let folder: string;
let services: Services;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-trpc-'));
  // Nothing here reaches the database, and a pool opens no connection before its first query.
  const settings = Settings.parse({ DATA_DIR: folder, SOCKET_FOLDER: folder });
  const db = openDatabase({ connection: { socketFolder: folder }, name: 'test' });
  const secret = 'x'.repeat(32);
  services = {
    settings,
    db,
    clock: systemClock(),
    files: fileStore(folder),
    auth: openAuth(db, settings, secret),
    secret,
    build: 'test',
    log: pino({ level: 'silent' }),
  };
});
afterAll(async () => {
  await services.db.close();
  rmSync(folder, { recursive: true, force: true });
});

const signedIn = (role: Role): SignedIn => ({
  account: Account.parse({
    id: uuidv7(),
    signInName: role,
    position: `Chuyên viên ${role}`,
    mailbox: `${role}@songhuong.example`,
    language: 'vi',
    closedOn: null,
    version: 0,
  }),
  grants: [
    {
      ...Grant.parse({
        id: uuidv7(),
        role,
        agencyId: null,
        planId: null,
        validFrom: null,
        validTo: null,
      }),
      heldFor: null,
    },
  ],
});

/** Calls a procedure as a browser does; answers the status, the refusal's code and all that came over the wire. */
async function call(verb: keyof typeof planted, session: SignedIn | null) {
  const method = verb === 'forgetsToWrite' ? 'POST' : 'GET';
  const answer = await fetchRequestHandler({
    endpoint: '',
    router: planted,
    req: new Request(`http://localhost/${verb}`, {
      method,
      ...(method === 'POST' ? { headers: { 'content-type': 'application/json' } } : {}),
    }),
    createContext: () => ({
      ...services,
      today: services.clock.today(),
      session,
      requestId: 'r-1',
      ip: '127.0.0.1',
    }),
  });
  const wire = await answer.text();
  const body: { error?: { data: { refusal: { code: string } | null } } } = JSON.parse(wire);
  return { status: answer.status, refusal: body.error?.data.refusal?.code, wire };
}

describe('a procedure that answers without asking the access table', () => {
  test.each(['forgets', 'forgetsAfterItsInput', 'forgetsToWrite'] as const)(
    '%s: gives nothing away, not to one who may either',
    async (verb) => {
      const { wire, ...outcome } = await call(verb, signedIn('administrator'));
      expect(outcome).toEqual({ status: 500, refusal: undefined });
      expect(wire).not.toContain(SECRET_OF_THE_REGISTER);
      expect(wire).not.toContain('trpc.ts');
    },
  );

  test('is not reached without a session, nor by a role that never may', async () => {
    expect(await call('forgets', null)).toMatchObject({ status: 401, refusal: 'sign-in.needed' });
    expect(await call('forgetsToWrite', signedIn('auditor'))).toMatchObject({
      status: 403,
      refusal: 'access.denied',
    });
  });

  test('answers once it asks', async () => {
    const { status, wire } = await call('asks', signedIn('auditor'));
    expect(status).toBe(200);
    expect(wire).toContain(SECRET_OF_THE_REGISTER);
  });
});
