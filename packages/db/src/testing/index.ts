export { EmbeddedEnded, startEmbeddedProcess } from './embedded-process.ts';
export type { EmbeddedProcess } from './embedded-process.ts';
export { nativeUrl, startNativeCluster } from './native-cluster.ts';
export type { NativeCluster } from './native-cluster.ts';
export { onEachDatabase, testDatabases } from './test-databases.ts';
export type { TestDatabase, TestDb } from './test-databases.ts';
export { addAccount, clerkSees, TEST_INSTANT } from './people.ts';
export {
  clearRegister,
  seededAgency,
  seededDuty,
  seededPlan,
  seededRule,
  seedRegister,
} from './seed-register.ts';
export type { RegisterSeed } from './seed-register.ts';
export { seedObligations } from './seed-obligation.ts';
export type { ObligationSeed } from './seed-obligation.ts';
