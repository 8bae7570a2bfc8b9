import { seededAgency, seededDuty } from '@dondoc/db/testing';
import { Succession } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { SuccessionId } from '@dondoc/domain/kernel';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting } from '../testing/reporting.ts';
import type { ReportingServer } from '../testing/reporting.ts';
import { refusalOfCall } from '../testing/visitor.ts';

let at: ReportingServer;
beforeAll(async () => {
  at = await openReporting([]);
});
afterAll(() => at.server.close());

const culture: Omit<Agency, 'version'> = {
  id: newId.agency(),
  name: 'Sở Văn hóa và Thông tin',
  shortNames: ['SVHTT'],
  code: null,
  kind: 'state',
  level: 'province',
  parentId: null,
  mailbox: null,
  officePhone: null,
  validFrom: CivilDate.parse('2026-07-01'),
  validTo: null,
};
const merged = Succession.parse({
  id: SuccessionId.parse(v7()),
  on: '2026-07-01',
  legalBasis: { number: '21/NQ-HĐND', date: '2026-06-25' },
  kind: 'merge',
  shares: [3, 4].map((n) => ({
    from: seededAgency(n),
    to: culture.id,
    scope: [],
    confidence: n === 3 ? 'sure' : 'unconfirmed',
  })),
});
const seen = [3, 4].map((n) => ({ id: seededAgency(n), version: 0 }));
const record = (change: object = {}) => ({
  commandId: newId.command(),
  succession: merged,
  bodies: [culture],
  seen,
  ...change,
});
const list = () => at.clerk.api.agency.transferList.query({ agencyId: culture.id });
const audit = async (action: string) => {
  const { rows } = await at.server.db.pool.query<{ changes: unknown; document: unknown }>(
    'select changes, document from audit where action = $1 order by id',
    [action],
  );
  return rows;
};
const PAPER = { role: 'Giám đốc hai bên', number: '12/BB-BG', date: CivilDate.parse('2026-07-20') };

describe('two departments merged into a new one', () => {
  test('before it is recorded, it says who ends and what would go where, and writes nothing', async () => {
    const preview = await at.clerk.api.agency.previewSuccession.query({
      succession: merged,
      bodies: [culture],
    });
    expect(preview.ends).toEqual(seen.map(({ id }) => ({ id, lastDay: '2026-06-30' })));
    expect(preview.counts).toMatchObject({ all: 2, toConfirm: 2 });
    expect(preview.rows.map(({ item, successor }) => [item.agencyId, successor.kind])).toEqual([
      [seededAgency(3), 'body'],
      [seededAgency(4), 'unconfirmed'],
    ]);
    expect((await at.clerk.api.agency.successions.query({})).items).toEqual([]);
  });

  test('what the registry does not allow is refused with its place', async () => {
    const late = { ...culture, validFrom: CivilDate.parse('2026-07-02') };
    expect(
      await refusalOfCall(at.clerk.api.agency.recordSuccession.mutate(record({ bodies: [late] }))),
    ).toEqual({
      code: 'input.invalid',
      facts: { path: 'shares.0.to', issue: 'agency.not-there-yet' },
    });
    expect(
      await refusalOfCall(
        at.clerk.api.agency.recordSuccession.mutate(
          record({ seen: seen.map((one) => ({ ...one, version: 4 })) }),
        ),
      ),
    ).toMatchObject({ code: 'version.stale' });
    expect(
      await refusalOfCall(at.officer.api.agency.recordSuccession.mutate(record())),
    ).toMatchObject({
      code: 'access.denied',
    });
    expect((await at.clerk.api.agency.list.query({ search: 'Văn hóa và' })).items).toEqual([]);
  });

  test('recorded, it ends the two, keeps the new one, and says so in the audit', async () => {
    const command = record();
    const answer = await at.clerk.api.agency.recordSuccession.mutate(command);
    expect(answer).toMatchObject({ ended: 2, made: 1 });
    expect(await at.clerk.api.agency.recordSuccession.mutate(command)).toEqual(answer);
    const { items, bodies } = await at.clerk.api.agency.successions.query({ agencyId: culture.id });
    expect(items).toEqual([merged]);
    expect(bodies.map(({ name }) => name)).toContain(culture.name);
    expect(await audit('succession.record')).toMatchObject([
      { document: { number: '21/NQ-HĐND', date: '2026-06-25' } },
    ]);
    expect((await audit('agency.end')).map(({ changes }) => changes)).toEqual([
      { validTo: [null, '2026-06-30'] },
      { validTo: [null, '2026-06-30'] },
    ]);
  });

  test('what was open waits to be confirmed, and nothing moves before all of it is', async () => {
    const { items, counts } = await list();
    expect(await at.clerk.api.agency.waitingTransfers.query()).toEqual([
      { agencyId: culture.id, items: 2 },
    ]);
    expect(counts).toEqual({ all: 2, chosen: 0, toConfirm: 2, toChoose: 0, unknown: 0 });
    const move = {
      commandId: newId.command(),
      agencyId: culture.id,
      items: items.map(({ item: { kind, id, version } }) => ({ kind, id, version })),
      document: PAPER,
    };
    expect(await refusalOfCall(at.clerk.api.agency.confirmSuccession.mutate(move))).toEqual({
      code: 'state.refused',
      facts: { action: 'transfer.move', state: 'to-confirm' },
    });
    expect(
      await refusalOfCall(
        at.clerk.api.agency.chooseSuccessor.mutate({
          ...move,
          commandId: newId.command(),
          to: seededAgency(3),
        }),
      ),
    ).toEqual({ code: 'input.invalid', facts: { path: 'to', issue: 'agency.ended' } });
    await at.clerk.api.agency.chooseSuccessor.mutate({
      ...move,
      commandId: newId.command(),
      to: culture.id,
    });
    expect((await list()).counts).toMatchObject({ chosen: 2, toConfirm: 0 });
    expect((await audit('transfer.choose')).map(({ changes }) => changes)).toEqual([
      { successor: [null, culture.id] },
      { successor: [null, culture.id] },
    ]);
  });

  test('the list on paper names who hands over and who takes', async () => {
    const answer = await at.clerk.send(`/api/transfer-list/${culture.id}.docx`);
    expect(answer.headers.get('content-disposition')).toContain('danh-sach-ban-giao.docx');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    expect((await at.clerk.send(`/api/transfer-list/${newId.agency()}.docx`)).status).toBe(404);
  });

  test('a list of an older state is refused, the signed one moves the duties and keeps who held them', async () => {
    const { items } = await list();
    const meant = (add: number) =>
      items.map(({ item: { kind, id, version } }) => ({
        kind,
        id,
        version: version + add,
      }));
    const sign = (add: number) =>
      at.clerk.api.agency.confirmSuccession.mutate({
        commandId: newId.command(),
        agencyId: culture.id,
        items: meant(add),
        document: PAPER,
      });
    expect(await refusalOfCall(sign(1))).toMatchObject({ code: 'version.stale' });
    expect(await sign(0)).toEqual({ moved: 1, ended: 1 });
    const { rows } = await at.server.db.pool.query(
      'select id, agency_id, ended_reason from duty where id = any($1) order by id',
      [[3, 4].map(seededDuty)],
    );
    expect(rows).toEqual([
      { id: seededDuty(3), agency_id: culture.id, ended_reason: null },
      { id: seededDuty(4), agency_id: seededAgency(4), ended_reason: 'held-by-successor' },
    ]);
    expect(await audit('transfer.move')).toHaveLength(2);
    expect((await audit('transfer.move'))[0]).toMatchObject({ document: PAPER });
    expect((await list()).items).toEqual([]);
  });
});

test('a rename is not recorded before its day', async () => {
  const rename = {
    id: SuccessionId.parse(v7()),
    on: CivilDate.parse('2026-08-01'),
    legalBasis: null,
    kind: 'rename' as const,
    agencyId: seededAgency(2),
    to: {
      name: 'Văn phòng Ủy ban',
      shortNames: [],
      kind: 'state' as const,
      level: 'province' as const,
      parentId: null,
    },
    confidence: 'sure' as const,
  };
  const command = record({
    succession: rename,
    bodies: [],
    seen: [{ id: seededAgency(2), version: 0 }],
  });
  expect(await refusalOfCall(at.clerk.api.agency.recordSuccession.mutate(command))).toEqual({
    code: 'date.in-future',
    facts: { date: '2026-08-01' },
  });
});
