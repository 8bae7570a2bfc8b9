import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../read/read-plan.ts';
import { planFiles } from '../testing/plan-files.ts';
import { truePlansIn } from './truth.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');
/** Plans with a paragraph a line; flattened tables and hard-wrapped lines are forms of text only. */
const plans = truePlansIn(CORPUS)
  .map(({ name, file }) => ({ name, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => !text.includes('\n|') && text.normalize('NFC') === text);

const PLACES = new Set(
  'anchor anchors mentions instrumentAnchors timingAnchor key confidence timingConfidence'.split(
    ' ',
  ),
);
/** A draft without the places of its words and the reader's trust in them. */
const said = (draft: unknown): string =>
  JSON.stringify(draft, (name, value: unknown) => (PLACES.has(name) ? undefined : value), 1);

test.each(plans)('$name gives the same draft as .txt, .docx and .pdf', async ({ text }) => {
  const files = Object.entries(planFiles(text));
  const drafts = await Promise.all(
    files.map(async ([ending, bytes]) => {
      const read = await readPlan({ name: `plan.${ending}`, bytes });
      return read.ok ? said(read.value.draft) : JSON.stringify(read.refusal);
    }),
  );
  expect(drafts[1]).toBe(drafts[0]);
  expect(drafts[2]).toBe(drafts[0]);
});
