import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { outlineView } from '../read/outline-view.ts';
import { readPlan } from '../read/read-plan.ts';
import { calibrationOf } from './calibration.ts';
import { givenScores } from './given-scores.ts';
import type { GivenScore } from './given-scores.ts';
import { planScore } from './plan-score.ts';
import { truePlansIn } from './truth.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const CORPUS = path.join(ROOT, 'packages/documents/corpus');
const GIVEN = path.resolve(ROOT, '../shared/plans');
/** What the reader has to reach, over each folder. */
const LINE = { mean: 0.93, least: 0.85, tasks: 0.88, sure: 0.7, right: 0.97 };

const two = (figure: number | null | undefined): string =>
  (figure === null || figure === undefined ? '-' : figure.toFixed(2)).padStart(9);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(figures.length, 1);

/** Scores the plans of a folder; by the scorer that stands beside the given plans where there is one. */
async function scoreFolder(
  folder: string,
  explain: boolean,
  given: ReadonlyMap<string, GivenScore>,
): Promise<boolean> {
  const scores: number[] = [];
  const tasks: number[] = [];
  const all = { fields: 0, sure: 0, right: 0 };
  for (const { name, file, truth } of truePlansIn(folder)) {
    const read = await readPlan({ name: path.basename(file), bytes: await readFile(file) });
    if (!read.ok) throw new Error(`${name} is refused: ${JSON.stringify(read.refusal)}`);
    const outline = outlineView(read.value.draft);
    const own = planScore(truth, outline);
    const row = given.get(name) ?? own;
    const calibration = calibrationOf(truth.tasks ?? [], read.value.draft);
    scores.push(row.score);
    if (row.tasks !== null) tasks.push(row.tasks);
    all.fields += calibration.fields;
    all.sure += calibration.sure;
    all.right += calibration.right;
    process.stdout.write(
      `${name.padEnd(44)}${[row.header, row.sections, row.tasks, row.rules, row.findings, row.score].map(two).join('')}` +
        `${`${calibration.sure}/${calibration.fields}`.padStart(10)}${percent(calibration.right, calibration.sure).padStart(9)}\n`,
    );
    if (explain)
      for (const line of [...own.told, ...calibration.wrong.map((one) => `sure and wrong: ${one}`)])
        process.stdout.write(`     ${line}\n`);
  }
  const least = Math.min(...scores);
  const good =
    mean(scores) >= LINE.mean &&
    least >= LINE.least &&
    mean(tasks) >= LINE.tasks &&
    all.sure >= LINE.sure * all.fields &&
    all.right >= LINE.right * all.sure;
  process.stdout.write(
    `${good ? 'ok  ' : 'FAIL'} ${scores.length} plans: mean ${mean(scores).toFixed(3)}, least ${least.toFixed(2)}, tasks ${mean(tasks).toFixed(3)}; ` +
      `sure ${percent(all.sure, all.fields)} of ${all.fields} bodies, roles and dates, right ${percent(all.right, all.sure)} of those\n\n`,
  );
  return good;
}

/** `score [--explain]`: one table of the own corpus and of the plans beside the project; exit code 1 where one is under the line. */
async function main(): Promise<number> {
  const explain = process.argv.includes('--explain');
  process.stdout.write(
    `${'plan'.padEnd(44)}${['header', 'sections', 'tasks', 'rules', 'findings', 'score'].map((name) => name.padStart(9)).join('')}${'sure'.padStart(10)}${'right'.padStart(9)}\n`,
  );
  let good = await scoreFolder(CORPUS, explain, new Map());
  if (existsSync(GIVEN)) good = (await scoreFolder(GIVEN, explain, givenScores(ROOT))) && good;
  else process.stdout.write(`no plans in ${GIVEN}; only the own corpus was scored\n`);
  return good ? 0 : 1;
}

process.exitCode = await main();
