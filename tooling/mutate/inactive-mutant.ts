import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string;
    mutantActivation: string;
  }
}

// Files share their modules, so the mutant of the file before would still be active while the next one is loaded: its tables would be
// made by a changed rule. Stryker activates the mutant again before the first test; one in a table that is made on loading stays.
const stryker: { activeMutant?: string | undefined } = Reflect.get(
  globalThis,
  inject('globalNamespace'),
);
if (inject('mutantActivation') !== 'static') stryker.activeMutant = undefined;
