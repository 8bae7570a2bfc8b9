import type { AgencyGroup } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyGroupId, AgencyId, done } from '@dondoc/domain/kernel';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '../client/transaction.ts';
import { onEachDatabase } from '../testing/index.ts';
import type { TestDb } from '../testing/index.ts';
import {
  editAgency,
  findAgencies,
  findAgenciesNamed,
  insertAgencies,
  listAgencies,
  readRegistry,
} from './agency-store.ts';
import type { NewAgency } from './agency-store.ts';
import { findGroups, insertGroups, listGroups, setMembership } from './group-store.ts';

const agency = (name: string, patch: Partial<NewAgency> = {}): NewAgency => ({
  id: AgencyId.parse(v7()),
  name,
  shortNames: [],
  code: null,
  kind: 'state',
  level: 'province',
  parentId: null,
  mailbox: null,
  officePhone: null,
  validFrom: null,
  validTo: null,
  ...patch,
});

const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

const group = (name: string, patch: Partial<AgencyGroup> = {}) => ({
  id: AgencyGroupId.parse(v7()),
  name,
  open: false,
  membership: { kind: 'list' as const, members: [] },
  ...patch,
});

onEachDatabase('the registry', ({ open }) => {
  let db: TestDb;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());
  beforeEach(() => db.pool.query('delete from agency_group; delete from agency'));

  const insert = (agencies: readonly NewAgency[]) =>
    transact(db, (trx) => insertAgencies(trx, agencies));

  const search = async (text: string) =>
    names((await listAgencies(db.kysely, { search: text, limit: 10 })).items);

  it('gives a body back as it was entered', async () => {
    const parent = agency('UBND tỉnh Sông Hương');
    const whole = agency('Sở Giáo dục và Đào tạo', {
      shortNames: ['SGDĐT', 'Sở GD&ĐT, "cũ"'],
      code: 'H57.12',
      parentId: parent.id,
      mailbox: 'sgddt@songhuong.example',
      officePhone: '0234 3000000',
      validFrom: CivilDate.parse('2008-02-29'),
      validTo: CivilDate.parse('2025-06-30'),
    });
    await insert([parent, whole]);
    expect(await findAgencies(db.kysely, [whole.id])).toEqual([{ ...whole, version: 0 }]);
  });

  it('finds a body by part of any of its names, with or without diacritics', async () => {
    await insert([
      agency('Sở Giáo dục và Đào tạo', { shortNames: ['SGDĐT'] }),
      agency('Sở Y tế'),
      agency('Quỹ 100% vốn'),
    ]);
    expect(await search('dao tao')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(await search('sgdđt')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(await search('Y TẾ'.normalize('NFD'))).toEqual(['Sở Y tế']);
    expect(await search('%')).toEqual(['Quỹ 100% vốn']);
    expect(await search('_')).toEqual([]);
  });

  it('tells a whole name from a part of one', async () => {
    await insert([agency('Sở Y tế'), agency('Sở Y tế và Dân số', { shortNames: ['SYT'] })]);
    expect(names(await findAgenciesNamed(db.kysely, 'so y te'))).toEqual(['Sở Y tế']);
    expect(names(await findAgenciesNamed(db.kysely, 'syt'))).toEqual(['Sở Y tế và Dân số']);
  });

  it('pages through all bodies once, in the order in which they were entered', async () => {
    const entered = Array.from({ length: 23 }, (_, index) => agency(`Xã ${index}`));
    await insert(entered.slice(0, 12));
    await insert(entered.slice(12));
    const seen: string[] = [];
    let after: Parameters<typeof listAgencies>[1]['after'] = null;
    do {
      const page = await listAgencies(db.kysely, { after, limit: 5 });
      seen.push(...names(page.items));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(names(entered));
    expect(names(await readRegistry(db.kysely))).toEqual(names(entered));
  });

  it('refuses an edit of a body that somebody changed meanwhile, and keeps what that one wrote', async () => {
    const body = agency('Sở Nội vụ');
    await insert([body]);
    const edit = (name: string, seen: number) =>
      transact(db, (trx) => editAgency(trx, { ...body, name }, seen));
    expect(await edit('Sở Nội vụ mới', 0)).toEqual(
      done({ ...body, name: 'Sở Nội vụ mới', version: 1 }),
    );
    expect(await edit('Sở khác', 0)).toMatchObject({
      refusal: { code: 'version.stale', facts: { aggregate: 'agency', seen: 0, current: 1 } },
    });
    expect(names(await readRegistry(db.kysely))).toEqual(['Sở Nội vụ mới']);
    const unknown = { ...body, id: AgencyId.parse(v7()) };
    expect(await transact(db, (trx) => editAgency(trx, unknown, 0))).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('keeps groups and their members', async () => {
    const [one, two] = [agency('Sở Công Thương'), agency('Sở Tài chính')];
    await insert([one, two]);
    const listed = group('các sở, ban, ngành');
    const ruled = group('UBND cấp xã', {
      membership: { kind: 'rule', agencyKind: 'state', level: 'commune', parentId: one.id },
    });
    await transact(db, (trx) => insertGroups(trx, [listed, ruled]));
    expect((await listGroups(db.kysely, { limit: 10 })).items).toEqual([
      { ...listed, version: 0 },
      { ...ruled, version: 0 },
    ]);
    const membership = { kind: 'list' as const, members: [two.id, one.id] };
    const tick = (seen: number) =>
      transact(db, (trx) => setMembership(trx, listed.id, membership, seen));
    expect(await tick(0)).toEqual(done({ ...listed, membership, version: 1 }));
    expect((await tick(0)).ok).toBe(false);
    expect(await findGroups(db.kysely, [listed.id])).toEqual([
      { ...listed, membership, version: 1 },
    ]);
  });
});
