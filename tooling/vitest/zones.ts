import path from 'node:path';
import type { TestProjectInlineConfiguration } from 'vitest/config';

/** A zone the calendar rules are tested in, and its offset from UTC in minutes on 15 January 2026 at noon UTC. */
export interface Zone {
  readonly name: string;
  readonly offset: number;
}

/** The deployment's own zone, one behind UTC and the one furthest ahead: a rule that reads the machine's clock differs in one of them. */
export const ZONES: readonly Zone[] = [
  { name: 'Asia/Ho_Chi_Minh', offset: 420 },
  { name: 'America/Los_Angeles', offset: -480 },
  { name: 'Pacific/Kiritimati', offset: 840 },
];

/**
 * Vitest projects that run a package's tests in three time zones: its whole own project in the deployment's zone, and once more
 * the files of `zoned` in each other zone. `forks`, because under `threads` TZ is ignored and every zone is green;
 * `assert-zone.ts` runs before each file and fails it when the process is somewhere else.
 *
 * @example zoneProjects('@dondoc/domain', 'packages/domain', ['src/calendar/**\/*.test.ts'])
 */
export const zoneProjects = (
  name: string,
  root: string,
  zoned: string[],
): TestProjectInlineConfiguration[] =>
  ZONES.map(({ name: zone, offset }, index) => ({
    test: {
      name: index === 0 ? name : `${name} in ${zone}`,
      root,
      ...(index === 0 ? {} : { include: zoned }),
      pool: 'forks',
      testTimeout: 60_000,
      env: { TZ: zone, DONDOC_ZONE_OFFSET: String(offset) },
      setupFiles: [path.join(import.meta.dirname, 'assert-zone.ts')],
    },
  }));
