import { Agency } from '@dondoc/domain/agency';

/** What was changed of a body, field by field, before and after; its version goes without saying. */
export function changedFields(before: Agency, after: Agency): Record<string, [unknown, unknown]> {
  const fields = Agency.omit({ id: true, version: true }).keyof().options;
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, [before[field], after[field]]]),
  );
}
