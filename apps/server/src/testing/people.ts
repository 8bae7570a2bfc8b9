import type { Role } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import { newId } from './id.ts';
import type { TestServer } from './test-server.ts';
import type { Visitor } from './visitor.ts';

export const PASSWORD = 'correct horse battery';

/** Makes the first administrator and signs it in. */
export async function firstAdministrator(server: TestServer): Promise<Visitor> {
  const visitor = server.visitor();
  await visitor.api.setup.createAdministrator.mutate({
    commandId: newId.command(),
    accountId: newId.account(),
    signInName: 'quantri',
    position: 'Quản trị hệ thống',
    mailbox: 'quantri@songhuong.example',
    password: PASSWORD,
  });
  await visitor.signIn('quantri', PASSWORD);
  return visitor;
}

/** Has an administrator make an account of one role, redeems its code and signs it in. */
export async function member(
  server: TestServer,
  administrator: Visitor,
  role: Role,
  agencyId: AgencyId | null,
  signInName: string = role,
): Promise<Visitor> {
  const { code } = await administrator.api.account.create.mutate({
    commandId: newId.command(),
    accountId: newId.account(),
    signInName,
    position: `Chuyên viên ${signInName}`,
    mailbox: `${signInName}@songhuong.example`,
    grants: [{ role, agencyId }],
  });
  const visitor = server.visitor();
  await visitor.api.auth.redeemCode.mutate({
    commandId: newId.command(),
    signInName,
    code,
    password: PASSWORD,
  });
  await visitor.signIn(signInName, PASSWORD);
  return visitor;
}
