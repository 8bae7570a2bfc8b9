import { seededAgency, seedObligations, seedRegister } from '@dondoc/db/testing';
import type { ObligationSeed, RegisterSeed } from '@dondoc/db/testing';
import type { Role } from '@dondoc/domain/agency';
import type { ObligationId, SubmissionId } from '@dondoc/domain/kernel';
import { newId } from './id.ts';
import { firstAdministrator, member } from './people.ts';
import { openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';
import type { Visitor } from './visitor.ts';

/** A server with a register in force, what its bodies owe, and the people who work with it. */
export interface ReportingServer {
  readonly server: TestServer;
  readonly obligations: readonly ObligationId[];
  /** Of body 2, the standing agency. */
  readonly clerk: Visitor;
  readonly leader: Visitor;
  /** Of body 3. */
  readonly officer: Visitor;
  readonly head: Visitor;
  /** An officer of body 4. */
  readonly neighbour: Visitor;
  /** Somebody else, by role, body and sign-in name. */
  readonly as: (role: Role, body: number, name: string) => Promise<Visitor>;
}

/** Opens the server of a test on 20/07/2026 with four bodies: 1 issues, 2 is the standing agency, 3 and 4 owe what is given. */
export async function openReporting(
  obligations: readonly ObligationSeed[],
  register: Partial<RegisterSeed> = {},
): Promise<ReportingServer> {
  const server = await openTestServer();
  const administrator = await firstAdministrator(server);
  await seedRegister(server.db, {
    bodies: 4,
    inForceOn: '2026-03-20',
    trackedFrom: '2026-03-20',
    firstNoticesReleasedOn: '2026-03-21',
    dutyDue: '2026-07-15',
    rules: [{}],
    ...register,
  });
  const as = (role: Role, body: number, name: string = role) =>
    member(server, administrator, role, seededAgency(body), name);
  return {
    server,
    obligations: await seedObligations(server.db, obligations),
    clerk: await as('clerk', 2),
    leader: await as('leader', 1),
    officer: await as('officer', 3),
    head: await as('head', 3),
    neighbour: await as('officer', 4, 'neighbour'),
    as,
  };
}

/** Words under the first section of the outline, the others empty. */
export const written = (text: string, nil = false) => ({
  sections: [{ key: 'results', title: 'Kết quả thực hiện', text }],
  nil,
});

/** Drafts a revision for its body; answers what the next act has to name. */
export async function drafted(
  visitor: Visitor,
  obligationId: ObligationId,
  content: ReturnType<typeof written>,
  reason: string | null = null,
): Promise<{ obligationId: ObligationId; submissionId: SubmissionId; version: number }> {
  const submissionId = newId.submission();
  const { version } = await visitor.api.submission.saveDraft.mutate({
    commandId: newId.command(),
    obligationId,
    submissionId,
    version: null,
    content,
    reason,
  });
  return { obligationId, submissionId, version };
}

/** Drafts and sends as the head of a body, at the version of the obligation that the head sees. */
export async function sent(
  head: Visitor,
  obligationId: ObligationId,
  content: ReturnType<typeof written>,
  reason: string | null = null,
) {
  const revision = await drafted(head, obligationId, content, reason);
  const { obligation } = await head.api.obligation.get.query({ obligationId });
  return head.api.submission.send.mutate({
    commandId: newId.command(),
    ...revision,
    obligationVersion: obligation.version,
    covering: null,
  });
}
