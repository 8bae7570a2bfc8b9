import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** What a run of tests came to. `failed` counts tests, files that did not load or broke outside a test, and errors nobody caught. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** One reason per skipped test: the note of `context.skip(note)`, or the title of the suite or test that was skipped. */
  readonly skipped: readonly string[];
}

/** The one skip that is allowed where everything is expected: the kernel does not let this process mount a read-only folder. */
export const KERNEL_REFUSES =
  'this kernel lets no private mount namespace be made, so a read-only folder cannot be had for root';

const reasonOf = (test: TestCase): string => {
  let reason = test.name;
  let { parent } = test;
  while (parent.type === 'suite' && parent.options.mode === 'skip') {
    reason = parent.name;
    ({ parent } = parent);
  }
  return reason;
};

const countModule = (module: TestModule): Tally => {
  let passed = 0;
  let failed = module.errors().length;
  const skipped: string[] = [];
  for (const suite of module.children.allSuites()) failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') passed += 1;
    else if (result.state === 'skipped') skipped.push(result.note ?? reasonOf(test));
    else failed += 1;
  }
  if (failed === 0 && module.state() === 'failed') failed = 1;
  return { passed, failed, skipped };
};

/** Adds up the modules of one run and the errors nobody caught. */
export const tally = (modules: readonly TestModule[], unhandled: readonly unknown[]): Tally => {
  const counted = modules.map(countModule);
  const sum = (pick: (one: Tally) => number): number =>
    counted.reduce((total, one) => total + pick(one), 0);
  return {
    passed: sum((one) => one.passed),
    failed: sum((one) => one.failed) + unhandled.length,
    skipped: counted.flatMap((one) => one.skipped),
  };
};

/** Writes the tally of a run as JSON to the file named by `DONDOC_TALLY`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['DONDOC_TALLY'];
    if (file) writeFileSync(file, JSON.stringify(tally(modules, unhandled)));
  }
}
