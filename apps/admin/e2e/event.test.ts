import { generatedPlan } from '@dondoc/documents/testing';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import type { PlanDraft } from '@dondoc/domain/register';
import { planEndTiming } from '@dondoc/domain/register';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { planInForce } from './plan-in-force.ts';
import { procedures } from './procedures.ts';

const plan = generatedPlan(3107);
const today = addDays(plan.issuedOn, 12);
const happened = addDays(plan.issuedOn, 10);
const desk = useDesk({ TODAY: today });

const { event: say, forms } = vi.plan;
const EVENT = 'khi nước lũ rút';
const end = { periodTo: CivilDate.parse(`${plan.issuedOn.slice(0, 4)}-12-31`) };

/** The first task that somebody answers for waits for an event, the second is due with the plan. */
function corrected({ tasks }: PlanDraft) {
  const [waiting, ending] = tasks.filter(
    ({ duties }) => duties.length > 0 && duties.every(({ accountable }) => accountable),
  );
  if (!waiting || !ending) throw new Error('the plan has two tasks');
  return [
    { kind: 'edit-instrument', patch: end },
    {
      kind: 'set-timing',
      taskKey: waiting.key,
      timing: {
        kind: 'after',
        event: EVENT,
        amount: 3,
        unit: 'working-days',
        eventOn: null,
        eventDocument: null,
      },
    },
    { kind: 'set-timing', taskKey: ending.key, timing: planEndTiming(end) },
  ] as const;
}

let planId: PlanId;
const waiting = async () => {
  const { tasks } = await procedures(desk().page, desk().url).plan.get.query({ planId });
  const found = tasks.find(({ timing }) => timing.kind === 'after' && timing.event === EVENT);
  if (!found) throw new Error('a task waits for the event');
  return found;
};

test('a register with a task that waits for an event, and one that is due with the plan and is counted apart', async () => {
  const { page, url } = desk();
  await becomeAdministrator(page);
  planId = await planInForce(page, url, plan, plan.issuedOn, corrected);
  await page.setViewportSize({ width: 1600, height: 900 });
  const { id, duties } = await waiting();
  expect(new Set(duties.map(({ state }) => state))).toEqual(new Set(['unarmed']));
  await page.goto(`/plans/${planId}?open=${id}`);
  await page.getByText(vi.states.unarmed).first().waitFor();
  await page.getByText(new RegExp(vi.states.sixCells.inherited(1))).waitFor();
});

test('the event is recorded with its paper, the date counts from it and says so', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: say.acts.arm }).click();
  const form = page.getByRole('form', { name: say.acts.arm });
  await form.getByLabel(say.on).fill(writeDate(addDays(today, 1)));
  await form.getByRole('button', { name: say.acts.arm }).click();
  await form.getByText(forms.laterThanToday).waitFor();
  await form.getByLabel(say.on).fill(writeDate(happened));
  await form.getByLabel(forms.number).fill('12/CĐ-BCH');
  await form.getByLabel(say.issuer).fill('Ban Chỉ huy');
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: say.acts.arm }).click();
  await page.getByText(vi.dueSteps.event(EVENT, writeDate(happened))).waitFor();
  await page.getByText('Ban Chỉ huy, 12/CĐ-BCH').waitFor();
  const { timing, duties } = await waiting();
  expect(timing).toMatchObject({ eventOn: happened });
  expect(duties.every(({ originalDue }) => originalDue !== null)).toBe(true);
});

test('a wrong record is taken back with its reason, and the task waits again', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: say.acts.disarm }).click();
  const form = page.getByRole('form', { name: say.acts.disarm });
  await form.getByRole('button', { name: say.acts.disarm }).click();
  await form.getByText(vi.forms.issues.required).waitFor();
  await form.getByLabel(say.reason).fill('Nhầm với đợt lũ trước');
  await form.getByRole('button', { name: say.acts.disarm }).click();
  await page.getByRole('button', { name: say.acts.arm }).waitFor();
  expect((await waiting()).duties.map(({ state }) => state)).toContain('unarmed');
  expect(desk().complaints).toEqual([]);
});
