import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Names = z.array(z.string().min(1));
const TruthTask = z.object({
  text: z.string().min(1),
  accountable: Names,
  coordinate: Names,
  request: Names,
  due: z.string().nullable(),
  optional: z.boolean().default(false),
});
const TruthRule = z.object({
  text: z.string().min(1),
  frequency: z.string().nullable(),
  dueText: z.string().nullable(),
  to: z.string().nullable(),
  via: z.string().nullable().default(null),
  optional: z.boolean().default(false),
});

/**
 * What a person found in a plan, in the words of `outline FILE`: each item with who answers, who joins in, who is asked and by when
 * (`due` as the outline prints it), and the reporting rules. An optional entry costs nothing, read or not.
 */
export const Truth = z.object({
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  issueDate: z.string().nullable(),
  sections: z.array(z.string()),
  tasks: z.array(TruthTask).nullable().default(null),
  reportingRules: z.array(TruthRule).default([]),
  findings: z.array(z.string()).nullable().default(null),
});
export type Truth = z.infer<typeof Truth>;
export type TruthTask = z.infer<typeof TruthTask>;
export type TruthRule = z.infer<typeof TruthRule>;

/** A plan file with what a person found in it. */
export interface TruePlan {
  readonly name: string;
  readonly file: string;
  readonly truth: Truth;
}

const ENDINGS = ['.docx', '.pdf', '.txt'];

/**
 * The plans of a folder that have a truth beside them (NAME.txt, NAME.truth.json), in the order of their names. Throws where a
 * truth has another shape, or no plan.
 *
 * @example
 * truePlansIn('packages/documents/corpus').length;
 */
export function truePlansIn(folder: string): TruePlan[] {
  const files = readdirSync(folder).toSorted();
  return files
    .filter((file) => file.endsWith('.truth.json'))
    .map((file) => {
      const name = file.slice(0, -'.truth.json'.length);
      const plan = ENDINGS.map((ending) => name + ending).find((one) => files.includes(one));
      if (plan === undefined) throw new Error(`${folder} has a truth but no plan ${name}`);
      const parsed = Truth.safeParse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
      return { name, file: path.join(folder, plan), truth: parsed.data };
    });
}
