import type { Agency } from '../agency/agency.ts';
import { AgencyId } from '../kernel/id.ts';
import { idOf } from './draft.ts';

/** The id of the n-th body of a test. */
export const bodyId = (n: number): AgencyId => AgencyId.parse(idOf(n));

/** A body of a province in the registry, without mailbox and without an end, unless changed. */
export const registeredBody = (n: number, change: Partial<Agency> = {}): Agency => ({
  id: bodyId(n),
  name: `Cơ quan ${n}`,
  shortNames: [],
  code: null,
  kind: 'state',
  level: 'province',
  parentId: null,
  mailbox: null,
  officePhone: null,
  validFrom: null,
  validTo: null,
  version: 0,
  ...change,
});
