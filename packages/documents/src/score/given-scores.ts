import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

const part = z.number().nullable().default(null);
const Scored = z.object({
  rows: z.array(
    z
      .object({
        name: z.string(),
        header: z.number(),
        sections: z.number(),
        tasks: part,
        reportingRules: z.number(),
        findings: part,
        score: z.number(),
      })
      .transform(({ reportingRules, ...row }) => ({ ...row, rules: reportingRules })),
  ),
});
/** A row of the scorer that stands beside the given plans. */
export type GivenScore = z.infer<typeof Scored>['rows'][number];

/** The rows of the scorer beside the project, by plan: it counts assignees and deadlines apart too. */
export function givenScores(root: string): ReadonlyMap<string, GivenScore> {
  const shared = path.resolve(root, '../shared');
  const outline = path.join(root, 'packages/documents/src/read/outline-cli.ts');
  const printed = execFileSync(
    process.execPath,
    [
      path.join(shared, 'tools/score-plans.mjs'),
      '--plans',
      path.join(shared, 'plans'),
      '--json',
      '--run',
      `"${process.execPath}" "${outline}"`,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  return new Map(Scored.parse(JSON.parse(printed)).rows.map((row) => [row.name, row]));
}
