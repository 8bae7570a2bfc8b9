import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, test } from 'vitest';
import { samplePlan } from '../sample/index.ts';
import { differences } from '../testing/differences.ts';
import { generatedFiles, generatedPlan } from '../testing/generated-plan.ts';
import { packedPdf, pdfPages } from '../testing/packed-pdf.ts';
import { planText } from '../write/plan-text.ts';
import { writePlan } from '../write/plan-docx.ts';
import { readPlan } from './read-plan.ts';

async function read(name: string, bytes: Uint8Array) {
  const result = await readPlan({ name, bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const SEEDS = Array.from({ length: 25 }, (_, at) => 100 + at * 7);

describe('plans made from a seed are read as they were meant', () => {
  test.each(SEEDS)('seed %i, as text and as .docx', async (seed) => {
    const plan = generatedPlan(seed);
    const { docx, text } = await generatedFiles(plan);
    const fromText = await read('plan.txt', new TextEncoder().encode(text));
    const fromDocx = await read('plan.docx', docx);
    expect(differences(fromText.draft, plan.expectations)).toEqual([]);
    expect(differences(fromDocx.draft, plan.expectations)).toEqual([]);
  });

  // A table on a page without its lines is a riddle, so these plans have none.
  const tableless = SEEDS.filter((seed) =>
    generatedPlan(seed).document.sections.every(({ blocks }) =>
      blocks.every(({ kind }) => kind !== 'table'),
    ),
  );

  test.each(tableless)('seed %i, as .pdf', async (seed) => {
    const plan = generatedPlan(seed);
    const { text } = await generatedFiles(plan);
    const fromPdf = await read('plan.pdf', packedPdf(pdfPages(text.split('\n\n'))));
    expect(differences(fromPdf.draft, plan.expectations)).toEqual([]);
  });

  test.each(['2026-07-20', '2025-12-31', '2026-02-17', '2024-02-29', '2026-08-22'])(
    'the sample made on %s',
    async (day) => {
      const plan = samplePlan(CivilDate.parse(day));
      const fromText = await read('plan.txt', new TextEncoder().encode(planText(plan.document)));
      const fromDocx = await read('plan.docx', await writePlan(plan.document));
      expect(differences(fromText.draft, plan.expectations)).toEqual([]);
      expect(differences(fromDocx.draft, plan.expectations)).toEqual([]);
    },
  );
});
