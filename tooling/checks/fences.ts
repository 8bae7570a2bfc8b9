import { oneClock, oneEnvironment, oneNextOn, oneTransaction, sqlClock } from './doors.ts';
import { businessNames, ceiling, folderExports, namedExports } from './names.ts';
import {
  domainOrder,
  domainPure,
  gridOnly,
  bareStart,
  oracleApart,
  packageDirection,
  routerTypeOnly,
} from './packages.ts';
import type { Fence } from './fence.ts';

/** Every rule about single files. What oxlint can say is in `.oxlintrc.json` instead. */
export const FENCES: readonly Fence[] = [
  packageDirection,
  routerTypeOnly,
  domainOrder,
  domainPure,
  oracleApart,
  gridOnly,
  bareStart,
  oneClock,
  oneEnvironment,
  oneTransaction,
  sqlClock,
  oneNextOn,
  businessNames,
  namedExports,
  folderExports,
  ceiling,
];
