import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';

/** The 29 types of administrative documents (Decree 30/2020/NĐ-CP, art. 7) by their abbreviation, the two without one by name. */
export const InstrumentType = z.enum([
  'NQ',
  'QĐ',
  'CT',
  'QC',
  'QyĐ',
  'TC',
  'TB',
  'HD',
  'CTr',
  'KH',
  'PA',
  'ĐA',
  'DA',
  'BC',
  'BB',
  'TTr',
  'HĐ',
  'CĐ',
  'BGN',
  'BTT',
  'GUQ',
  'GM',
  'GGT',
  'GNP',
  'PG',
  'PC',
  'PB',
  'công văn',
  'thư công',
  'other',
]);
export type InstrumentType = z.infer<typeof InstrumentType>;

/** A document cited as legal basis. */
export const LegalBasis = z.object({
  text: z.string(),
  number: z.string().nullable(),
  date: CivilDate.nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** The number that one of several issuers gave a joint paper; null where it is still blank. */
export const IssuerNumber = z.object({
  issuer: z.string().max(500),
  number: z.string().max(20).nullable(),
  symbol: z.string().max(80).nullable(),
});
export type IssuerNumber = z.infer<typeof IssuerNumber>;

/** The head and foot of a signed paper. The signatory is an authority and positions, never a name. */
export const Instrument = z.object({
  type: InstrumentType,
  /** Names as printed; several for a joint plan. */
  issuers: z.array(z.string()),
  superior: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  /** Of a joint paper: what the issuers after the first numbered it themselves; empty where one number stands for all. */
  otherNumbers: z.array(IssuerNumber).max(50).default([]),
  place: z.string().nullable(),
  issuedOn: CivilDate.nullable(),
  /** `YYYY-MM` where the day is still blank. */
  issuedMonth: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  title: z.string(),
  legalBases: z.array(LegalBasis),
  authority: z.string().nullable(),
  positions: z.array(z.string()),
  recipients: z.array(z.object({ text: z.string(), purpose: z.string().nullable() })),
  standingAgency: z.string().nullable(),
  periodFrom: CivilDate.nullable(),
  periodTo: CivilDate.nullable(),
});
export type Instrument = z.infer<typeof Instrument>;

/**
 * The first day on which a paper can have been issued: its date, else the first of the month that it leaves blank; null while
 * not even the month is known.
 *
 * @example
 * earliestIssue({ issuedOn: null, issuedMonth: '2023-05' }); // '2023-05-01'
 */
export const earliestIssue = ({
  issuedOn,
  issuedMonth,
}: Pick<Instrument, 'issuedOn' | 'issuedMonth'>): CivilDate | null =>
  issuedOn ?? (issuedMonth === null ? null : CivilDate.parse(`${issuedMonth}-01`));
