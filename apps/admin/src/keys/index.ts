export type { Key } from './key.ts';
export { KeyCap } from './key-cap.tsx';
export { KeysProvider, useAllKeys, useKeys, useLetterKeys } from './keys-provider.tsx';
