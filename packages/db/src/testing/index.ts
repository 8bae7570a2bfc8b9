export { EmbeddedEnded, startEmbeddedProcess } from './embedded-process.ts';
export type { EmbeddedProcess } from './embedded-process.ts';
export { onEachDatabase, testDatabases } from './test-databases.ts';
export type { TestDatabase, TestDb } from './test-databases.ts';
