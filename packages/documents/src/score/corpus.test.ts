import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outlineView } from '../read/outline-view.ts';
import { readPlan } from '../read/read-plan.ts';
import { calibrationOf } from './calibration.ts';
import { planScore } from './plan-score.ts';
import { truePlansIn } from './truth.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');
const plans = truePlansIn(CORPUS);
/** A rule that is lost costs a document of this size more than what is left to the line. */
const LEAST = 0.95;

const readings = await Promise.all(
  plans.map(async ({ file, truth }) => {
    const read = await readPlan({ name: path.basename(file), bytes: await readFile(file) });
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.refusal)}`);
    return { truth, draft: read.value.draft };
  }),
);

test.each(plans.map(({ name }, at) => [name, at] as const))(
  '%s is read as the person who wrote it meant it',
  (_name, at) => {
    const { truth, draft } = readings[at] ?? readings[0] ?? raise();
    const { score, told } = planScore(truth, outlineView(draft));
    expect(score >= LEAST ? [] : told).toEqual([]);
  },
);

test('most bodies, roles and dates are marked sure, and hardly one of these is wrong', () => {
  const all = readings.map(({ truth, draft }) => calibrationOf(truth.tasks ?? [], draft));
  const sum = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const sure = sum((one) => one.sure);
  expect(sure / sum((one) => one.fields)).toBeGreaterThanOrEqual(0.7);
  const right = sum((one) => one.right) / sure;
  expect(right >= 0.97 ? [] : all.flatMap(({ wrong }) => wrong)).toEqual([]);
});

function raise(): never {
  throw new Error('the corpus has no plans');
}
