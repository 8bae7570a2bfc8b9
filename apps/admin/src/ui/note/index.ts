export { ConfirmNote } from './confirm-note.tsx';
export { EmptyNote } from './empty-note.tsx';
export { ErrorNote } from './error-note.tsx';
export { Waiting } from './waiting.tsx';
