import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { procedures } from './procedures.ts';

const TODAY = CivilDate.parse('2026-07-20');
const desk = useDesk({ TODAY, SAMPLE: '1' });
const say = vi.amendment;
const DUE = addDays(TODAY, 40);

let clerk: Page;
let planId: PlanId;
const dialog = (): Locator => clerk.getByRole('dialog');
const button = (name: string): Locator => dialog().getByRole('button', { name, exact: true });

test('an amendment is entered, its effect is read body by body before it is saved, and the register follows it', async () => {
  clerk = await desk().somebodyElse();
  await signIn(clerk, { signInName: 'thuongtruc', password: 'song-huong-mau' });
  const { items } = await procedures(clerk, desk().url).plan.list.query({});
  const [first] = items;
  if (!first) throw new Error('the sample has no plan');
  planId = first.id;
  await clerk.goto(`/plans/${planId}`);
  await clerk.getByRole('button', { name: say.open }).click();
  await button(say.preview).click();
  await dialog().getByText(say.incomplete).waitFor();
  await dialog().getByLabel(say.number).fill('71/KH-UBND');
  await dialog().getByLabel(say.issuedOn).fill(writeDate(TODAY));
  await dialog().getByRole('checkbox').nth(0).check();
  await dialog().getByRole('checkbox').nth(1).check();
  await dialog().getByRole('textbox', { name: say.due }).fill(writeDate(DUE));
  await button(say.record(2)).click();
  expect(await barriers(clerk)).toEqual([]);
  await button(say.preview).click();
  await dialog().getByText(say.count(2)).waitFor();
  await button(say.nextBody).click();
  await dialog()
    .getByText(/^Cơ quan 1\/\d+$/)
    .waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.setViewportSize(PHONE);
  expect(await overhang(clerk)).toBe(0);
  await clerk.setViewportSize({ width: 1440, height: 900 });
  await button(say.save).click();
  await clerk.getByText(say.saved).waitFor();
  const { plan, tasks, instrument } = await procedures(clerk, desk().url).plan.get.query({
    planId,
  });
  expect({ number: plan.edition.number, instrument }).toEqual({ number: 2, instrument: 'amended' });
  expect(tasks[0]?.due.map(({ step }) => step)).toContain('amendment');
  await clerk.keyboard.press('d');
  const list = clerk.getByRole('list', { name: say.compare.list });
  await list.getByText(writeDate(DUE)).first().waitFor();
  expect(
    await list.getByRole('listitem').filter({ hasText: say.became['date-moved'] }).count(),
  ).toBeGreaterThan(1);
  expect(await barriers(clerk)).toEqual([]);
  expect(desk().complaints).toEqual([]);
});

test('a paper that adds a task names who answers, and the task stands in the register with its day', async () => {
  await clerk.goto(`/plans/${planId}`);
  await clerk.getByRole('button', { name: say.open }).click();
  await dialog().getByLabel(say.number).fill('72/KH-UBND');
  await dialog().getByLabel(say.issuedOn).fill(writeDate(TODAY));
  await dialog().getByRole('combobox', { name: say.kind }).click();
  await clerk.getByRole('option', { name: say.kinds.amends }).click();
  await button(say.added.open).click();
  await button(say.added.add).click();
  await dialog().getByText(vi.forms.issues.required).first().waitFor();
  const words = 'Diễn tập sơ tán dân ở vùng thấp trũng';
  const form = dialog().getByRole('group', { name: say.added.open });
  await form.getByLabel(say.wording).fill(words);
  await form.getByLabel(say.added.due).fill(writeDate(DUE));
  await form.getByRole('combobox', { name: say.added.lead }).click();
  await clerk.getByRole('option').first().click();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.setViewportSize(PHONE);
  expect(await overhang(clerk)).toBe(0);
  await clerk.setViewportSize({ width: 1440, height: 900 });
  await button(say.added.add).click();
  await button(say.preview).click();
  await dialog().getByText(say.count(1)).waitFor();
  await button(say.save).click();
  await clerk.getByText(say.saved).waitFor();
  const { tasks } = await procedures(clerk, desk().url).plan.get.query({ planId });
  expect(tasks.filter(({ wording }) => wording === words)).toMatchObject([
    { timing: { kind: 'by', date: DUE }, duties: [{ role: 'lead', accountable: true }] },
  ]);
});

test('one line of a leader becomes a task under its own heading, with who directed it as its source', async () => {
  const words = vi.direction;
  await clerk.goto(`/plans/${planId}`);
  await clerk.getByRole('button', { name: words.open }).click();
  const form = clerk.getByRole('dialog').getByRole('form', { name: words.open });
  await form.getByRole('button', { name: words.save }).click();
  await form.getByText(vi.forms.issues.required).first().waitFor();
  await form.getByLabel(say.wording).fill('Kiểm tra lại đập Khe Sâu');
  await form.getByLabel(say.added.due).fill(writeDate(addDays(TODAY, 10)));
  await form.getByRole('combobox', { name: say.added.lead }).click();
  await clerk.getByRole('option').first().click();
  await form.getByLabel(words.role).fill('Trưởng Ban Chỉ đạo');
  expect(await barriers(clerk)).toEqual([]);
  await clerk.setViewportSize(PHONE);
  expect(await overhang(clerk)).toBe(0);
  await clerk.setViewportSize({ width: 1440, height: 900 });
  await form.getByRole('button', { name: words.save }).click();
  await clerk.getByText(words.saved).waitFor();
  const { tasks } = await procedures(clerk, desk().url).plan.get.query({ planId });
  const directed = tasks.find(({ source }) => source.kind === 'direction');
  await clerk.goto(`/plans/${planId}?open=${directed?.id}`);
  await clerk.getByText(words.by('Trưởng Ban Chỉ đạo', null, writeDate(TODAY))).waitFor();
  await clerk.getByRole('heading', { name: words.title }).first().waitFor();
  expect(await barriers(clerk)).toEqual([]);
});

test('a register is tracked from an earlier day with a reason, once it is said what then counts', async () => {
  const { plan } = await procedures(clerk, desk().url).plan.get.query({ planId });
  const words = vi.correction;
  await clerk.goto(`/plans/${planId}`);
  await clerk.setViewportSize(PHONE);
  await clerk.getByRole('button', { name: words.tracking.title }).click();
  await dialog()
    .getByLabel(words.tracking.from)
    .fill(writeDate(addDays(plan.trackedFrom, -1)));
  await dialog()
    .getByText(/được tính thêm/)
    .waitFor();
  await dialog().getByLabel(words.reason).fill('Sổ giấy có từ hôm trước');
  expect(await barriers(clerk)).toEqual([]);
  await button(words.save).click();
  await clerk.getByText(words.saved).waitFor();
  expect(await overhang(clerk)).toBe(0);
  await clerk.setViewportSize({ width: 1440, height: 900 });
  const after = await procedures(clerk, desk().url).plan.get.query({ planId });
  expect(after.plan.trackedFrom).toBe(addDays(plan.trackedFrom, -1));
});

test('a reading is corrected in the panel of its task with a reason, once its effect was seen', async () => {
  const { tasks } = await procedures(clerk, desk().url).plan.get.query({ planId });
  const task = tasks[2];
  if (!task) throw new Error('the sample has no third task');
  const words = vi.correction;
  await clerk.goto(`/plans/${planId}?open=${task.id}`);
  await clerk.getByRole('button', { name: words.open }).click();
  const form = clerk.getByRole('form', { name: words.preview });
  await form.getByRole('combobox', { name: words.timing }).click();
  await clerk.getByRole('option', { name: words.timings.by }).click();
  await form.getByLabel(words.due).fill(writeDate(DUE));
  await form.getByLabel(words.reason).fill('Đọc nhầm tháng');
  await form.getByRole('button', { name: words.preview }).click();
  await clerk
    .getByRole('region', { name: words.effect })
    .getByText(writeDate(DUE))
    .first()
    .waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: words.save }).click();
  await clerk.getByText(words.saved).waitFor();
  const after = await procedures(clerk, desk().url).plan.get.query({ planId });
  expect(after.tasks[2]).toMatchObject({ wording: task.wording, timing: { date: DUE } });
  expect(after.editions).toHaveLength(3);
  expect(desk().complaints).toEqual([]);
});
