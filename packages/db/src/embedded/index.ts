export { EXIT } from './exit-code.ts';
export { EmbeddedRefusal, startEmbedded } from './start-embedded.ts';
export type { EmbeddedOptions } from './start-embedded.ts';
