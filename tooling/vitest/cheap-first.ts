import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** From the cheapest proof to the dearest: pure rules, paper, databases, apps, whole processes, the browser. */
const ORDER = [
  '/packages/domain/src/calendar/',
  '/packages/domain/src/period/',
  '/packages/domain/src/reporting/',
  '/packages/domain/src/task/',
  '/packages/domain/src/register/',
  '/packages/domain/src/night/',
  '/packages/domain/src/oracle/',
  '/packages/domain/',
  '/packages/documents/',
  '/tooling/checks/',
  '/packages/db/',
  '/apps/server/',
  '/apps/worker/',
  '/apps/admin/src/',
  '/tooling/',
  // The longest walk of all begins first, so that no worker is left alone with it at the end.
  '/apps/admin/e2e/screens.test.ts',
  '/apps/admin/e2e/',
];

/** The place of a test file in that order; files of no known place come before the last. */
export const rank = (file: string): number => {
  const found = ORDER.findIndex((part) => file.includes(part));
  return found === -1 ? ORDER.length - 1.5 : found;
};

/** Runs cheap test files first, so that a red one shows early. */
export default class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one.moduleId) - rank(other.moduleId));
  }
}
