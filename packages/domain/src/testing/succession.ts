import { lineageOf } from '../agency/successor.ts';
import { Succession } from '../agency/succession.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { SuccessionId } from '../kernel/id.ts';
import { bodyId, registeredBody } from './agency.ts';
import { idOf } from './draft.ts';

/** The id of the n-th succession of a test. */
export const successionId = (n: number): SuccessionId => SuccessionId.parse(idOf(1300 + n));

const information = bodyId(8);
/** A department that was split on 1 March 2025 by scope: sure of one of its two shares. */
export const split = Succession.parse({
  id: successionId(1),
  on: '2025-03-01',
  legalBasis: { number: '08/NQ-HĐND', date: '2025-02-20' },
  kind: 'split',
  livesOn: false,
  shares: [
    { from: information, to: bodyId(3), scope: ['hạ tầng số', 'viễn thông'], confidence: 'sure' },
    { from: information, to: bodyId(2), scope: ['báo chí', 'xuất bản'], confidence: 'unconfirmed' },
  ],
});

/** The bodies of that split. */
export const splitRegistry = [
  registeredBody(1, { name: 'Sở Y tế' }),
  registeredBody(2, { name: 'Sở Văn hóa' }),
  registeredBody(3, { name: 'Sở Khoa học và Công nghệ' }),
  registeredBody(8, {
    name: 'Sở Thông tin và Truyền thông',
    validFrom: CivilDate.parse('2005-01-01'),
    validTo: CivilDate.parse('2025-02-28'),
  }),
];

export const splitLineage = lineageOf(splitRegistry, [split]);
