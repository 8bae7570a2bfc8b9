export { LitProvider, litTarget, useLit } from './lit-provider.tsx';
export type { LitSide } from './lit-provider.tsx';
export { LitRibbon } from './lit-ribbon.tsx';
