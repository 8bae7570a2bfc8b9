import { addDays, hasCome } from '../calendar/arithmetic.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { ActionTable, PassingTable } from '../kernel/action-table.ts';
import type { AmendmentKind } from './amendment-kind.ts';

export const INSTRUMENT_STATES = [
  'drafting',
  'in-consultation',
  'submitted',
  'issued',
  'amended',
  'replaced',
  'expired',
  'withdrawn',
] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];

export type InstrumentAction =
  | 'edit'
  | 'consult'
  | 'submit'
  | 'send-back'
  | 'sign'
  | 'record-number'
  | AmendmentKind;

const IN_FORCE = ['issued', 'amended'] as const;
const SIGNED = [...IN_FORCE, 'expired'] as const;

/** What may be done to an instrument in which state. An amendment that holds from a later day changes nothing until that day. */
export const INSTRUMENT_ACTIONS = {
  edit: {
    states: ['drafting', 'in-consultation'],
    to: 'same',
    source: 'An instrument that is issued has a text that nobody here can correct',
  },
  consult: {
    states: ['drafting'],
    to: ['in-consultation'],
    source: 'Drafting, in consultation, submitted, issued',
  },
  submit: {
    states: ['drafting', 'in-consultation'],
    to: ['submitted'],
    source:
      'Drafting, in consultation, submitted, issued; what needs no opinion is submitted at once',
  },
  'send-back': {
    states: ['submitted'],
    to: ['drafting'],
    source: 'Who signs may ask for another text',
  },
  sign: {
    states: ['submitted'],
    to: ['issued'],
    source: 'Number and date come from the records office after signing',
  },
  'record-number': {
    states: SIGNED,
    to: 'same',
    source:
      'Number and date come from the records office after signing; an imported paper may lack them',
  },
  amends: {
    states: IN_FORCE,
    to: IN_FORCE,
    source:
      'A wrong content is amended by a document of the same form (Decree 30/2020/NĐ-CP, art. 18)',
  },
  'moves-dates': {
    states: IN_FORCE,
    to: IN_FORCE,
    source: 'A date is content: it is moved by a document, and the original date stays',
  },
  'corrects-form': {
    states: SIGNED,
    to: 'same',
    source:
      'A wrong form or procedure is corrected by an official letter (Decree 30/2020/NĐ-CP, art. 18)',
  },
  'extends-period': {
    states: SIGNED,
    to: [...SIGNED],
    source: 'A plan has a period; a later instrument extends it, also one that has run out',
  },
  replaces: {
    states: SIGNED,
    to: [...SIGNED, 'replaced'],
    source:
      'A wrong content is replaced by a document of the same form (Decree 30/2020/NĐ-CP, art. 18)',
  },
  withdraws: {
    states: IN_FORCE,
    to: [...IN_FORCE, 'withdrawn'],
    source: 'Issued -> amended | replaced | expired | withdrawn',
  },
} as const satisfies ActionTable<InstrumentAction, InstrumentState>;

/** What a day makes of an instrument: its period runs out, or an amendment of that day holds. */
export const INSTRUMENT_PASSING = {
  issued: ['amended', 'replaced', 'expired', 'withdrawn'],
  amended: ['replaced', 'expired', 'withdrawn'],
  expired: ['amended', 'replaced', 'withdrawn'],
} as const satisfies PassingTable<InstrumentState>;

/** What a later instrument did, from which day; `periodTo` of one that extends the period. */
export interface InstrumentChange {
  readonly kind: AmendmentKind;
  readonly from: CivilDate;
  readonly periodTo: CivilDate | null;
}

/** The days on which things happened to an instrument, null while they have not, and what later ones did to it. */
export interface InstrumentLife {
  readonly consultedOn: CivilDate | null;
  readonly submittedOn: CivilDate | null;
  /** Of an imported instrument the day of issue as far as it is known. */
  readonly signedOn: CivilDate | null;
  readonly periodTo: CivilDate | null;
  /** In the order in which they were recorded. */
  readonly changes: readonly InstrumentChange[];
}

/**
 * Where an instrument stands on a day, from what happened to it. Replaced or withdrawn once, it stays so; the day after its period, as
 * it was extended so far, it is expired; a correction of form does not make it amended.
 *
 * @example
 * const moved = { kind: 'moves-dates', from: CivilDate.parse('2026-06-04'), periodTo: null };
 * instrumentState({ ...issuedInMarch, changes: [moved] }, CivilDate.parse('2026-06-04')); // 'amended'
 */
export function instrumentState(life: InstrumentLife, today: CivilDate): InstrumentState {
  if (!hasCome(life.signedOn, today)) return unsignedState(life, today);
  const changes = life.changes
    .filter(({ from }) => hasCome(from, today))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  for (const { kind } of changes) {
    if (kind === 'replaces') return 'replaced';
    if (kind === 'withdraws') return 'withdrawn';
  }
  const periodTo = changes.reduce((to, change) => change.periodTo ?? to, life.periodTo);
  if (periodTo !== null && hasCome(addDays(periodTo, 1), today)) return 'expired';
  return changes.some(({ kind }) => kind !== 'corrects-form') ? 'amended' : 'issued';
}

function unsignedState(
  { consultedOn, submittedOn }: InstrumentLife,
  today: CivilDate,
): InstrumentState {
  if (hasCome(submittedOn, today)) return 'submitted';
  return hasCome(consultedOn, today) ? 'in-consultation' : 'drafting';
}
