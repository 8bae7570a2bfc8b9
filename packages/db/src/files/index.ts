export { fileStore } from './file-store.ts';
export type { FileStore, StoredFile } from './file-store.ts';
