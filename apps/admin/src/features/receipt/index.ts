export { AcknowledgeButton } from './acknowledge-button.tsx';
export type { PageToAcknowledge } from './acknowledge-button.tsx';
