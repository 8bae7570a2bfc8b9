import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../read/index.ts';
import { samplePlan } from '../sample/sample-plan.ts';
import { writePlan } from '../write/plan-docx.ts';
import type { PlanDocument } from '../write/plan-document.ts';
import { planText } from '../write/plan-text.ts';
import { differences } from './differences.ts';
import { generatedPlan } from './generated-plan.ts';

const WRITERS = {
  txt: async (plan: PlanDocument) => new TextEncoder().encode(planText(plan)),
  docx: writePlan,
} as const;

describe.each(['txt', 'docx'] as const)('a plan written as .%s', (form) => {
  const readBack = async (plan: PlanDocument) => {
    const answer = await readPlan({ name: `plan.${form}`, bytes: await WRITERS[form](plan) });
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
    return answer.value.draft;
  };

  it.each(['2026-07-20', '2025-12-31', '2026-02-17', '2024-02-29', '2026-08-22'])(
    'is the sample of %s, read back as meant',
    async (day) => {
      const { document, expectations } = samplePlan(CivilDate.parse(day));
      const draft = await readBack(document);
      expect(differences(draft, expectations)).toEqual([]);
      const { recipients, standingAgency, ...head } = document.instrument;
      expect(draft.instrument).toMatchObject(head);
      expect(recipients.length - draft.instrument.recipients.length).toBe(1);
      expect(standingAgency).toBe(expectations.standingAgency);
      for (const { wording } of draft.rules)
        expect(wording).toMatch(
          /^Các sở, ban, ngành cấp tỉnh; Ủy ban nhân dân các xã, phường báo cáo /u,
        );
    },
  );

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'is the plan of seed %i, read back as meant',
    async (seed) => {
      const { document, expectations } = generatedPlan(seed);
      expect(differences(await readBack(document), expectations)).toEqual([]);
    },
  );
});
