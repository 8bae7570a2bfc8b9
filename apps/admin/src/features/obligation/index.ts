export { AboutObligation } from './about-obligation.tsx';
export { ReportActs } from './report-acts.tsx';
export { StateBand } from './state-band.tsx';
export { useObligation } from './use-obligation.ts';
