import { transact } from '@dondoc/db/client';
import { findAccountByName, insertDraft, insertFile } from '@dondoc/db/stores';
import type { TestDb } from '@dondoc/db/testing';
import { Instant } from '@dondoc/domain/calendar';
import { DraftId } from '@dondoc/domain/kernel';
import { refreshFindings } from '@dondoc/domain/register';
import { draftBody, draftDuty, draftTask, planDraft } from '@dondoc/domain/testing';
import { newId } from './id.ts';

const TEXT =
  'Sở Xây dựng chủ trì rà soát các tràn, ngầm; các xã, phường kiện toàn lực lượng xung kích.';
const AT = Instant.parse('2026-07-20T02:00:00.000Z');

/** Puts a draft on the desk as a reader leaves it: nothing matched, nobody confirmed, two tasks and a group. */
export async function insertTestDraft(db: TestDb, signInName = 'clerk'): Promise<DraftId> {
  const account = await findAccountByName(db.kysely, signInName);
  if (!account) throw new Error(`no account ${signInName}`);
  const id = DraftId.parse(newId.command());
  const sha256 = id.replaceAll('-', '').padEnd(64, '0');
  const content = refreshFindings(
    planDraft({
      bodies: [
        draftBody(1, `UBND tỉnh ${id}`, { agencyId: null }),
        draftBody(2, `Sở Xây dựng ${id}`, { agencyId: null, mailbox: 'sxd@songhuong.example' }),
        draftBody(3, `Các xã, phường ${id}`, { agencyId: null, group: true }),
      ],
      tasks: [
        draftTask('t1', { duties: [draftDuty('b2', { role: 'lead' })] }),
        draftTask('t2', { duties: [draftDuty('b3')] }),
      ],
    }),
  );
  await transact(db, async (trx) => {
    const file = { sha256, name: 'kh.txt', size: TEXT.length, type: 'text/plain' };
    await insertFile(trx, { ...file, createdBy: account.id, createdAt: AT });
    await insertDraft(trx, {
      id,
      fileSha256: sha256,
      fileName: 'kh.txt',
      source: { text: TEXT, blocks: [] },
      content,
      createdBy: account.id,
      createdAt: AT,
    });
  });
  return id;
}
