import type { GeneratedPlan } from '@dondoc/documents/testing';
import { generatedPlan } from '@dondoc/documents/testing';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { planInForce } from './plan-in-force.ts';
import { procedures } from './procedures.ts';

const GOAL = 'Ít nhất 95,5% trường học có cán bộ y tế.';

/** A plan that says what is to be reached before it says who does what. */
function withGoals(plan: GeneratedPlan): GeneratedPlan {
  const [purpose, ...work] = plan.document.sections;
  if (!purpose) throw new Error('a plan has sections');
  const blocks = [GOAL, 'Không quá 3 trường thiếu nước sạch.'].map(
    (text) => ({ kind: 'bullet', text, inner: [] }) as const,
  );
  const goals = { ...purpose, heading: 'Mục tiêu', blocks };
  return { ...plan, document: { ...plan.document, sections: [purpose, goals, ...work] } };
}

const plan = withGoals(generatedPlan(3107));
const today = addDays(plan.issuedOn, 40);
const yearEnd = CivilDate.parse(`${plan.issuedOn.slice(0, 4)}-12-31`);
const desk = useDesk({ TODAY: today });

const { targets: say, forms, views } = vi.plan;
let planId: PlanId;
const shown = async () =>
  (await procedures(desk().page, desk().url).plan.get.query({ planId })).targets;
const line = () => desk().page.getByRole('listitem').filter({ hasText: GOAL });

test('what a plan is to reach stands in its register, in its own words', async () => {
  const { page, url } = desk();
  await becomeAdministrator(page);
  planId = await planInForce(page, url, plan, plan.issuedOn, () => [
    { kind: 'edit-instrument', patch: { periodTo: yearEnd } },
  ]);
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(`/plans/${planId}`);
  await page.getByText(views.targets(2), { exact: true }).click();
  await line()
    .getByText(say.aim(say.comparators['at-least'], '95,5 %', writeDate(yearEnd)))
    .waitFor();
  await line().getByText(say.states['not-measured']).waitFor();
  expect(await shown()).toMatchObject([
    { target: { comparator: 'at-least', series: [{ by: yearEnd, value: '95.5' }] } },
    { target: { comparator: 'at-most', series: [{ by: yearEnd, value: '3' }] } },
  ]);
  expect(await barriers(page)).toEqual([]);
});

test('a figure is recorded with its paper, and what is no figure is said to be none', async () => {
  const { page } = desk();
  await line().getByRole('button', { name: say.acts.record }).click();
  const form = page.getByRole('form', { name: say.acts.record });
  await form.getByLabel(say.valueIn('%')).fill('chín mươi');
  await form.getByLabel(say.on).fill(writeDate(addDays(today, 1)));
  await form.getByRole('button', { name: say.acts.record }).click();
  await form.getByText(vi.forms.issues.figure).waitFor();
  await form.getByLabel(say.valueIn('%')).fill('90,25');
  await form.getByRole('button', { name: say.acts.record }).click();
  await form.getByText(forms.laterThanToday).waitFor();
  await form.getByLabel(say.on).fill(writeDate(today));
  await form.getByLabel(forms.number).fill('12/BC-SYT');
  await form.getByLabel(say.issuer).fill('Sở Y tế');
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: say.acts.record }).click();
  await line().getByText(say.states.short).waitFor();
  await line()
    .getByText(say.found('90,25 %', writeDate(today)))
    .waitFor();
  expect((await shown())[0]?.measured).toMatchObject([
    { on: today, value: '90.25', document: { number: '12/BC-SYT', role: 'Sở Y tế' } },
  ]);
});

test('a reading is corrected with its reason: another aim before it, who answers, the wording as it was', async () => {
  const { page } = desk();
  await line().getByRole('button', { name: say.acts.correct }).click();
  const form = page.getByRole('form', { name: say.acts.correct });
  await form.getByRole('button', { name: say.addMark }).click();
  const first = form.getByRole('group', { name: say.mark(1) });
  await first.getByLabel(say.aimValue).fill('90');
  await first.getByLabel(say.by).fill(writeDate(today));
  const second = form.getByRole('group', { name: say.mark(2) });
  await second.getByLabel(say.aimValue).fill('95,5');
  await second.getByLabel(say.by).fill(writeDate(today));
  await form.getByLabel(say.reason).fill('Có mốc giữa kỳ');
  await form.getByRole('button', { name: say.acts.correct }).click();
  await form.getByText(vi.forms.issues.aimOrder).waitFor();
  await second.getByLabel(say.by).fill(writeDate(yearEnd));
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: say.acts.correct }).click();
  await line().getByText(say.states.reached).waitFor();
  expect((await shown())[0]?.target).toMatchObject({
    wording: GOAL,
    series: [
      { by: today, value: '90' },
      { by: yearEnd, value: '95.5' },
    ],
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/plans/${planId}?view=targets`);
  await line().getByText(say.states.reached).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  expect(desk().complaints).toEqual([]);
});

test('an aim is allocated to bodies, whose shares stand by figures of their own, and what does not add up is said', async () => {
  const { page } = desk();
  await page.setViewportSize({ width: 1600, height: 900 });
  await line().getByRole('button', { name: say.acts.allocate }).click();
  const form = page.getByRole('form', { name: say.acts.allocate });
  const { agencies } = (await procedures(page, desk().url).plan.get.query({ planId })).names;
  const [one, other] = agencies;
  if (!one || !other) throw new Error('the plan names bodies');
  for (const { name } of [one, other]) {
    await form.getByRole('combobox', { name: say.bodies }).fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await form.getByLabel(say.shareOf(one.name, '%')).fill('50,5');
  await form.getByRole('button', { name: say.acts.allocate }).click();
  await form.getByText(vi.forms.issues.figure).waitFor();
  await form.getByLabel(say.shareOf(other.name, '%')).fill('40');
  await form.getByLabel(say.adds).check();
  await form.getByLabel(say.allocateReason).fill('Phụ lục II');
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: say.acts.allocate }).click();
  await line().getByText(say.shares(2)).click();
  await line()
    .getByText(say.gap('90,5', '90 %', writeDate(today)))
    .waitFor();
  await line()
    .getByRole('button', { name: say.recordOf(other.name) })
    .click();
  const figure = page.getByRole('form', { name: say.acts.record });
  await figure.getByLabel(say.valueIn('%')).fill('41');
  await figure.getByRole('button', { name: say.acts.record }).click();
  await line()
    .getByText(say.together('41 %', 1, 2))
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overhang(page)).toBe(0);
  expect(desk().complaints).toEqual([]);
});
