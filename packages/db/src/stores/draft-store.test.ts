import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { DraftId, done } from '@dondoc/domain/kernel';
import type { AccountId } from '@dondoc/domain/kernel';
import type { Block, SourceText } from '@dondoc/domain/plan';
import { applyDraftEdit } from '@dondoc/domain/register';
import type { DraftEdit } from '@dondoc/domain/register';
import { draftBody, draftTask, planDraft } from '@dondoc/domain/testing';
import * as fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { addAccount, onEachDatabase, TEST_INSTANT } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import { editDraft, listDraftSteps, undoDraft } from './draft-edit-store.ts';
import { discardDraft, findDraft, insertDraft, listDrafts } from './draft-store.ts';
import { findFile, insertFile } from './file-store.ts';

const SHA = 'ab'.repeat(32);
const content = planDraft({
  bodies: [draftBody(1, 'Sở Nông nghiệp và Môi trường'), draftBody(2, 'Sở Y tế')],
  tasks: [draftTask('t1'), draftTask('t2')],
});
const source: SourceText = { text: 'Kế hoạch', blocks: [] };

onEachDatabase('a draft', ({ open }) => {
  let db: TestDb;
  let accountId: AccountId;
  beforeAll(async () => {
    db = await open();
    accountId = await addAccount(db);
    const file = { sha256: SHA, name: 'kh.docx', size: 3e9, type: 'application/pdf' };
    await transact(db, (trx) =>
      insertFile(trx, { ...file, createdBy: accountId, createdAt: TEST_INSTANT }),
    );
  });
  afterAll(() => db.drop());

  const insert = async (read: SourceText = source, at = TEST_INSTANT): Promise<DraftId> => {
    const id = DraftId.parse(v7());
    const file = { fileSha256: SHA, fileName: 'Kế hoạch 45.docx' };
    const by = { createdBy: accountId, createdAt: at };
    await transact(db, (trx) => insertDraft(trx, { id, ...file, source: read, content, ...by }));
    return id;
  };
  const edit = (id: DraftId, seen: number, step: DraftEdit) =>
    transact(db, (trx) =>
      editDraft(trx, { id, seen }, step, (draft) => applyDraftEdit(draft, step), {
        accountId,
        at: TEST_INSTANT,
      }),
    );
  const undo = (id: DraftId, seen: number) =>
    transact(db, (trx) => undoDraft(trx, { id, seen }, { accountId, at: TEST_INSTANT }));
  const contentOf = async (id: DraftId) => (await findDraft(db.kysely, id))?.content;

  it('comes back as it was read', async () => {
    const id = await insert();
    expect(await findDraft(db.kysely, id)).toEqual({
      id,
      fileSha256: SHA,
      fileName: 'Kế hoạch 45.docx',
      source,
      textSha256: '4caeaa184af12abde106867a30c5460ff8c03b4b32195a6e36ae25feae59680c',
      content,
      createdBy: accountId,
      createdAt: TEST_INSTANT,
      updatedAt: TEST_INSTANT,
      planId: null,
      discardedOn: null,
      version: 0,
    });
    expect(await findFile(db.kysely, SHA)).toMatchObject({ size: 3e9, createdAt: TEST_INSTANT });
  });

  it('keeps anchors true: each slice is the same text after a reload', async () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 20,
    });
    const vietnamese = fc.constantFrom('Hòa', 'Hoà', 'ươ\u0309ng', '𠀋 chữ Nôm', '“trước ngày”');
    const texts = fc.sample(fc.tuple(words, fc.array(vietnamese, { minLength: 1 })), {
      seed: 45,
      numRuns: 20,
    });
    for (const [random, known] of texts) {
      const parts = [...random, ...known].map((part) =>
        part.normalize('NFC').replaceAll('\0', ' '),
      );
      let start = 0;
      const blocks = parts.map((part): Block => {
        const anchor = { start, end: start + part.length };
        start = anchor.end;
        const look = { bold: false, align: null, table: null };
        return { kind: 'paragraph', label: null, depth: 0, ...look, anchor };
      });
      const id = await insert({ text: parts.join(''), blocks });
      const read = (await findDraft(db.kysely, id))?.source;
      expect(read?.blocks.map(({ anchor }) => read.text.slice(anchor.start, anchor.end))).toEqual(
        parts,
      );
    }
  });

  it('takes an act on the version that was seen, and no other', async () => {
    const id = await insert();
    const step: DraftEdit = { kind: 'confirm-issuer', bodyKey: 'b1' };
    expect(await edit(id, 0, step)).toMatchObject({ value: { version: 1 } });
    expect(await edit(id, 0, { kind: 'confirm-issuer', bodyKey: 'b2' })).toMatchObject({
      refusal: { code: 'version.stale', facts: { seen: 0, current: 1 } },
    });
    expect(await edit(id, 1, { kind: 'confirm-issuer', bodyKey: 'b9' })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect((await contentOf(id))?.issuerKey).toBe('b1');
  });

  it('takes acts back one by one, to the draft as it was read, and tells the history', async () => {
    const id = await insert();
    const steps: DraftEdit[] = [
      { kind: 'confirm-issuer', bodyKey: 'b1' },
      { kind: 'dismiss-task', taskKey: 't1', reason: 'Câu dẫn' },
      { kind: 'edit-body', bodyKey: 'b2', patch: { mailbox: 'syt@songhuong.example' } },
    ];
    const stages = [await contentOf(id)];
    for (const [seen, step] of steps.entries()) {
      await edit(id, seen, step);
      stages.push(await contentOf(id));
    }
    await undo(id, 3);
    expect(await contentOf(id)).toEqual(stages[2]);
    await undo(id, 4);
    expect(await contentOf(id)).toEqual(stages[1]);
    await edit(id, 5, { kind: 'confirm-standing-agency', bodyKey: 'b2' });
    await undo(id, 6);
    expect(await contentOf(id)).toEqual(stages[1]);
    await undo(id, 7);
    expect(await contentOf(id)).toEqual(content);
    expect(await undo(id, 8)).toMatchObject({ refusal: { code: 'state.refused' } });
    const history = await listDraftSteps(db.kysely, id, { limit: 3 });
    expect(history.map(({ version, step }) => [version, step.kind])).toEqual([
      [8, 'undo'],
      [7, 'undo'],
      [6, 'confirm-standing-agency'],
    ]);
  });

  it('cannot be changed once it was discarded, and leaves the list', async () => {
    const id = await insert();
    const on = CivilDate.parse('2026-03-21');
    const discard = (seen: number) => transact(db, (trx) => discardDraft(trx, id, seen, on));
    expect(await discard(0)).toEqual(done({ version: 1 }));
    expect(await discard(1)).toMatchObject({ refusal: { code: 'state.refused' } });
    expect(await edit(id, 1, { kind: 'confirm-issuer', bodyKey: 'b1' })).toMatchObject({
      refusal: { code: 'state.refused', facts: { state: 'discarded' } },
    });
    const listed = async (settled: boolean) =>
      (await listDrafts(db.kysely, { limit: 500, settled })).items.some((line) => line.id === id);
    expect([await listed(false), await listed(true)]).toEqual([false, true]);
  });

  it('lists drafts page by page, last touched first', async () => {
    const times = [
      '2030-01-01T00:00:00.000Z',
      '2030-01-02T00:00:00.001Z',
      '2030-01-03T00:00:00.000Z',
    ];
    const ids: DraftId[] = [];
    for (const time of times) ids.unshift(await insert(source, Instant.parse(time)));
    const first = await listDrafts(db.kysely, { limit: 2, settled: false });
    const second = await listDrafts(db.kysely, { limit: 1, settled: false, after: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(first.items[0]?.title).toBe(content.instrument.title);
  });
});
