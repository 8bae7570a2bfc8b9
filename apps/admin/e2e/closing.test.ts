import { generatedPlan } from '@dondoc/documents/testing';
import { addDays } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import { openDuties } from '@dondoc/domain/register';
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
const desk = useDesk({ TODAY: today });
const say = vi.closing;

let planId: PlanId;
const shown = () => procedures(desk().page, desk().url).plan.get.query({ planId });

test('a register is closed once each open duty has an outcome, chosen one by one or all at once', async () => {
  const { page, url } = desk();
  await becomeAdministrator(page);
  planId = await planInForce(page, url, plan, plan.issuedOn);
  const open = openDuties(
    (await shown()).tasks.flatMap(({ duties }) => duties),
    today,
  ).length;
  await page.goto(`/plans/${planId}`);
  await page.getByText(say.standing(say.instrument.issued, say.registers['in-force']())).waitFor();
  await page.getByRole('button', { name: say.open }).click();
  const dialog = page.getByRole('dialog', { name: say.title });
  await dialog.getByText(say.left(open, open)).waitFor();
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByRole('combobox', { name: say.outcome }).click();
  await page.getByRole('option', { name: say.kinds['not-done'] }).click();
  await dialog.getByLabel(say.reason).fill('Chưa bố trí được vốn');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: say.record(1) }).click();
  await dialog.getByRole('button', { name: say.confirm }).click();
  await dialog.getByText(say.left(open - 1, open)).waitFor();
  await dialog.getByLabel(say.all).check();
  await dialog.getByRole('combobox', { name: say.outcome }).click();
  await page.getByRole('option', { name: say.kinds['regular-work'] }).click();
  await dialog.getByRole('button', { name: say.record(open - 1) }).click();
  await dialog.getByRole('button', { name: say.confirm }).click();
  const closed = say.registers.closed(writeDate(today));
  await page.getByText(say.standing(say.instrument.issued, closed)).first().waitFor();
  const counted = [
    say.counted(say.kinds['not-done'], 1),
    say.counted(say.kinds['regular-work'], open - 1),
  ];
  await page.getByText(say.outcomes(counted)).waitFor();
  expect(await page.getByRole('button', { name: say.open }).count()).toBe(0);
  const { register, tasks } = await shown();
  expect(register).toBe('closed');
  const outcomes = tasks.flatMap(({ duties }) =>
    duties.flatMap(({ outcome }) => outcome?.kind ?? []),
  );
  expect(outcomes.filter((kind) => kind === 'not-done')).toHaveLength(1);
  expect(outcomes).toHaveLength(open);
  expect(desk().complaints).toEqual([]);
});
