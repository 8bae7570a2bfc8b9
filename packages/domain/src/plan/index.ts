export { AmendmentKind } from './amendment-kind.ts';
export { DEFAULT_ESCALATION, dueSoonFrom, Escalation, EscalationStep } from './escalation.ts';
export type { Pace } from './escalation.ts';
export { Anchor } from './anchor.ts';
export { DecisionDocument, TakenDecision } from './decision-document.ts';
export { movedDay } from './moved-day.ts';
export type { OwedDays } from './moved-day.ts';
export { Finding, FINDING_SEVERITY, FindingCode } from './finding.ts';
export type { FindingSeverity } from './finding.ts';
export {
  earliestIssue,
  Instrument,
  InstrumentType,
  IssuerNumber,
  LegalBasis,
} from './instrument.ts';
export { printInstrumentNumber } from './instrument-number.ts';
export {
  INSTRUMENT_ACTIONS,
  INSTRUMENT_PASSING,
  INSTRUMENT_STATES,
  instrumentState,
} from './instrument-state.ts';
export type {
  InstrumentAction,
  InstrumentChange,
  InstrumentLife,
  InstrumentState,
} from './instrument-state.ts';
export {
  EnteredNumber,
  parseDocumentNumber,
  printDocumentNumber,
  symbolParts,
} from './document-number.ts';
export type { DocumentNumber, SymbolParts } from './document-number.ts';
export { Block, BlockKind, SourceText } from './source-text.ts';
export { suspectedWords } from './suspected-words.ts';
export type { SuspectedWords } from './suspected-words.ts';
export { suspectedPersonalData } from './personal-data.ts';
export type { SuspectedPersonalData } from './personal-data.ts';
