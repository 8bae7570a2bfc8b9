export { PaperText } from './paper-text.tsx';
export type { MarkKind, PaperMark } from './segment.ts';
export { selectedAnchor } from './selection.ts';
