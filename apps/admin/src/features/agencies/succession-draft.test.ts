import { Agency } from '@dondoc/domain/agency';
import { idOf } from '@dondoc/domain/testing';
import { expect, test } from 'vitest';
import { newBody, newDraft, newShare, readDraft, UNKNOWN } from './succession-draft.ts';

const body = (n: number) =>
  Agency.parse({
    id: idOf(n),
    name: `Sở ${n}`,
    shortNames: [],
    code: null,
    kind: 'public-unit',
    level: 'commune',
    parentId: null,
    mailbox: null,
    officePhone: null,
    validFrom: null,
    validTo: null,
    version: 0,
  });
const agencies = [1, 2, 3].map(body);
const draft = { ...newDraft(idOf(1)), on: '2026-07-01' };
const share = (from: number, to: string | null, scope = '') => ({
  ...newShare(idOf(from)),
  to,
  scope,
});

test('a form that is not whole asks nothing and finds nothing wrong', () => {
  expect(readDraft(draft, agencies)).toEqual({ input: null, issues: [] });
  expect(readDraft(newDraft(null), agencies)).toEqual({ input: null, issues: [] });
});

test('a new body is like the one that ends, from the day on', () => {
  const made = newBody('Sở mới');
  const unused = newBody('Sở thừa');
  const { input } = readDraft(
    {
      ...draft,
      number: ' 21/NQ-HĐND ',
      basisDate: '2026-06-25',
      shares: [share(1, made.id), share(2, made.id)],
      newBodies: [made, unused],
    },
    agencies,
  );
  expect(input?.bodies).toMatchObject([
    { id: made.id, name: 'Sở mới', kind: 'public-unit', level: 'commune', validFrom: '2026-07-01' },
  ]);
  expect(input?.succession).toMatchObject({
    kind: 'merge',
    legalBasis: { number: '21/NQ-HĐND', date: '2026-06-25' },
  });
});

test('scopes are parted by semicolons, and a receiver may be unknown', () => {
  const { input } = readDraft(
    {
      ...draft,
      kind: 'dissolve',
      shares: [share(1, idOf(2), 'báo chí; xuất bản;'), share(1, UNKNOWN)],
    },
    agencies,
  );
  expect(input?.succession).toMatchObject({
    shares: [{ scope: ['báo chí', 'xuất bản'] }, { to: null, scope: [] }],
  });
});

test('what cannot be is named by the rule of the domain', () => {
  expect(
    readDraft({ ...draft, kind: 'split', shares: [share(1, idOf(1))] }, agencies).issues,
  ).toContain('succession.into-itself');
});

test('a rename keeps the kind and level of the body', () => {
  const { input } = readDraft(
    { ...draft, kind: 'rename', newName: 'Sở Một', newShortNames: 'SM' },
    agencies,
  );
  expect(input?.succession).toMatchObject({
    kind: 'rename',
    agencyId: idOf(1),
    to: { name: 'Sở Một', shortNames: ['SM'], kind: 'public-unit', level: 'commune' },
  });
});
