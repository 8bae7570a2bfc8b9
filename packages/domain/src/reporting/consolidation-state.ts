import type { CivilDate } from '../calendar/civil-date.ts';
import type { ActionTable } from '../kernel/action-table.ts';

export const CONSOLIDATION_STATES = ['drafting', 'frozen', 'numbered', 'sent'] as const;
export type ConsolidationState = (typeof CONSOLIDATION_STATES)[number];

export type ConsolidationAction = 'edit' | 'approve' | 'record-number' | 'record-sent';

/** What may be done to a consolidation in which state. */
export const CONSOLIDATION_ACTIONS = {
  edit: {
    states: ['drafting'],
    to: 'same',
    source: 'Approval freezes the text; a frozen consolidation is not touched',
  },
  approve: { states: ['drafting'], to: ['frozen'], source: 'Approval freezes the text' },
  'record-number': {
    states: ['frozen'],
    to: ['numbered'],
    source: 'Number and date are given by the records office after signing',
  },
  'record-sent': {
    states: ['numbered'],
    to: ['sent'],
    source: 'The document goes out that day or the next working day, under its number',
  },
} as const satisfies ActionTable<ConsolidationAction, ConsolidationState>;

/**
 * Where a consolidation stands, by the days of its facts.
 *
 * @example
 * consolidationState({ frozenOn: '2026-07-22', numberedOn: null, sentOn: null }); // 'frozen'
 */
export function consolidationState(facts: {
  readonly frozenOn: CivilDate | null;
  readonly numberedOn: CivilDate | null;
  readonly sentOn: CivilDate | null;
}): ConsolidationState {
  if (facts.sentOn !== null) return 'sent';
  if (facts.numberedOn !== null) return 'numbered';
  return facts.frozenOn === null ? 'drafting' : 'frozen';
}
