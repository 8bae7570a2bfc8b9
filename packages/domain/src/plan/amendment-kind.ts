import { z } from 'zod';

/** What a later instrument does to one that was issued. */
export const AmendmentKind = z.enum([
  'amends',
  'replaces',
  'moves-dates',
  'corrects-form',
  'extends-period',
  'withdraws',
]);
export type AmendmentKind = z.infer<typeof AmendmentKind>;
