export { DEFAULT_ESCALATION, dueSoonFrom, Escalation, EscalationStep } from './escalation.ts';
export type { Pace } from './escalation.ts';
export { Anchor } from './anchor.ts';
export { Finding, FINDING_SEVERITY, FindingCode } from './finding.ts';
export type { FindingSeverity } from './finding.ts';
export { Instrument, InstrumentType, LegalBasis } from './instrument.ts';
export { Block, BlockKind, SourceText } from './source-text.ts';
export { suspectedPersonalData } from './personal-data.ts';
export type { PersonalDataKind, SuspectedPersonalData } from './personal-data.ts';
