import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
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
const PASSWORD = 'song-huong-mau';

test('the clerk records more time for a report, the body reads until when, and the original date stays', async () => {
  const { page, url, somebodyElse } = desk();
  const officer = await somebodyElse();
  await signIn(officer, { signInName: 'chuyenvien.yte', password: PASSWORD });
  const { reports } = await procedures(officer, url).obligation.mine.query({});
  const owed = reports.items.find(({ receivedOn, currentDue }) => !receivedOn && currentDue);
  if (!owed?.currentDue) throw new Error('the sample has a report that is owed');
  const report: ObligationId = owed.id;
  const later = addDays(owed.currentDue > TODAY ? owed.currentDue : TODAY, 10);

  await signIn(page, { signInName: 'thuongtruc', password: PASSWORD });
  await page.goto(`/obligations/${report}`);
  const say = vi.obligation.decide;
  await page.getByRole('button', { name: say.act, exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(say.due).fill(writeDate(owed.currentDue));
  await form.getByLabel(vi.forms.decision.role).fill('Trưởng Ban Chỉ đạo');
  await form.getByRole('button', { name: say.act, exact: true }).click();
  await form.getByText(say.notLater).waitFor();
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel(say.due).fill(writeDate(later));
  await form.getByLabel(vi.forms.decision.number).fill('15/TB-BCĐ');
  await form.getByLabel(vi.forms.decision.date).fill(writeDate(TODAY));
  await form.getByRole('button', { name: say.act, exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(vi.dueSteps.movedFrom(writeDate(owed.currentDue))).waitFor();

  await officer.setViewportSize(PHONE);
  await officer.goto(`/obligations/${report}`);
  await officer.getByText(writeDate(later)).first().waitFor();
  expect(await overhang(officer)).toBe(0);
  const { obligation } = await procedures(officer, url).obligation.get.query({
    obligationId: report,
  });
  expect([obligation.originalDue, obligation.currentDue]).toEqual([owed.originalDue, later]);
  expect(desk().complaints).toEqual([]);
});

test('a head asks for more time from a phone, the clerk records the decision, and both dates stand side by side', async () => {
  const { page, url, somebodyElse } = desk();
  const head = await somebodyElse();
  await head.setViewportSize(PHONE);
  await signIn(head, { signInName: 'giamdoc.yte', password: PASSWORD });
  const { duties } = await procedures(head, url).obligation.mine.query({});
  const owed = duties.items.find((duty) => duty.currentDue !== null && duty.agencyId !== null);
  if (!owed?.currentDue) throw new Error('the sample has a duty with a date');
  const later = addDays(owed.currentDue > TODAY ? owed.currentDue : TODAY, 14);
  await head.getByRole('link', { name: owed.wording }).first().click();
  const { ask: say, acts, decide } = vi.plan;
  await head.getByRole('button', { name: acts.ask, exact: true }).first().click();
  const asking = head.getByRole('form', { name: acts.ask });
  await asking.getByLabel(say.due).fill(writeDate(owed.currentDue));
  await asking.getByLabel(say.reason, { exact: true }).fill('Mưa lớn kéo dài');
  await asking.getByRole('button', { name: acts.ask, exact: true }).click();
  await asking.getByText(say.notLater).waitFor();
  expect(await overhang(head)).toBe(0);
  expect(await barriers(head)).toEqual([]);
  await asking.getByLabel(say.due).fill(writeDate(later));
  await asking.getByRole('button', { name: acts.ask, exact: true }).click();
  await head.locator('.duty-parts').getByText(vi.states.awaitingDecision).waitFor();

  await page.goto(`/plans/${owed.planId}?open=${owed.taskId}`);
  const part = page.locator('.duty-parts > li').filter({ hasText: vi.states.awaitingDecision });
  await part.getByRole('button', { name: acts.decide, exact: true }).click();
  const deciding = part.getByRole('form', { name: acts.decide });
  await deciding.getByLabel(vi.forms.decision.role).fill('Trưởng Ban Chỉ đạo');
  await deciding.getByLabel(vi.forms.decision.number).fill('16/TB-BCĐ');
  expect(await barriers(page)).toEqual([]);
  await deciding.getByRole('button', { name: acts.decide, exact: true }).click();
  await page
    .locator('.duty-parts')
    .getByText(decide.until(writeDate(later)))
    .waitFor();
  await page
    .locator('.duty-parts')
    .getByText(vi.dates.now(writeDate(later)))
    .waitFor();
  expect(desk().complaints).toEqual([]);
});

test('the clerk opens a group to its members and confirms all but one, who goes on in a row of its own', async () => {
  const { page, url } = desk();
  const api = procedures(page, url);
  const [plan] = (await api.plan.list.query({})).items;
  if (!plan) throw new Error('the sample has a plan');
  const { tasks, names } = await api.plan.get.query({ planId: plan.id });
  const found = tasks
    .flatMap((task) => task.duties.map((duty) => ({ duty, task })))
    .find(({ duty }) => duty.bodies > 1 && duty.acts.includes('confirm'));
  if (!found) throw new Error('the sample has a group that answers');
  const { duty, task } = found;
  const { items } = await api.duty.members.query({ dutyId: duty.id, limit: 200 });
  const left = items.find(({ own }) => !own);
  const group = names.groups.find(({ id }) => id === duty.groupId)?.name ?? '';
  const { acts, forms, members, byReference } = vi.plan;
  await page.goto(`/plans/${plan.id}?open=${task.id}`);
  const part = page
    .locator('.duty-parts > li')
    .filter({ has: page.getByText(group, { exact: true }) });
  await part.getByRole('button', { name: members.show(items.length) }).click();
  await part
    .locator('.duty-members')
    .getByText(left?.name ?? '', { exact: true })
    .waitFor();
  await part.getByRole('button', { name: acts.confirm, exact: true }).click();
  const form = part.getByRole('form', { name: acts.confirm });
  await form.getByRole('combobox', { name: forms.except }).click();
  await page.getByRole('option', { name: left?.name ?? '', exact: true }).click();
  await page.keyboard.press('Tab');
  await form.getByLabel(forms.shows).fill('Các xã, phường đã báo cáo tại hội nghị giao ban.');
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: acts.confirm, exact: true }).click();
  const done = vi.plan.membersDone(items.length - 1, items.length);
  await part.getByText(done).waitFor();
  const own = page
    .locator('.duty-parts > li > .duty-head')
    .getByText(left?.name ?? '', { exact: true });
  await own.waitFor();

  await page.getByRole('button', { name: byReference.on, exact: true }).click();
  const switching = page.getByRole('form', { name: byReference.on });
  await switching.getByLabel(byReference.reason).fill('Văn bản đi theo đường riêng');
  await switching.getByRole('button', { name: byReference.on, exact: true }).click();
  await page.getByRole('button', { name: byReference.off, exact: true }).waitFor();
  expect(desk().complaints).toEqual([]);
});

test('a head says from a phone what hinders, the clerk answers with a document, and the body reads it', async () => {
  const { page, url, somebodyElse } = desk();
  const head = await somebodyElse();
  await head.setViewportSize(PHONE);
  await signIn(head, { signInName: 'giamdoc.yte', password: PASSWORD });
  const { duties } = await procedures(head, url).obligation.mine.query({});
  const [owed] = duties.items;
  if (!owed) throw new Error('the sample has a duty');
  const { difficulty: say, plan } = vi;
  const text = 'Chưa bố trí được kinh phí tập huấn cho tuyến xã';
  await head.goto(`/plans/${owed.planId}?open=${owed.taskId}`);
  await head.getByRole('button', { name: say.raise, exact: true }).click();
  const raising = head.getByRole('form', { name: say.raise });
  await raising.getByRole('button', { name: say.raise, exact: true }).click();
  await raising.getByText(vi.forms.issues.required).waitFor();
  await raising.getByLabel(say.text).fill(text);
  expect(await barriers(head)).toEqual([]);
  await raising.getByRole('button', { name: say.raise, exact: true }).click();
  const hindering = head.getByRole('region', { name: say.title });
  await hindering.getByText(say.states.open).waitFor();
  expect(await overhang(head)).toBe(0);

  await page.goto(`/plans/${owed.planId}?view=difficulties`);
  const list = page.locator('.plan-difficulties');
  await list.getByText(text).waitFor();
  await list.getByRole('button', { name: say.answer, exact: true }).click();
  const answering = list.getByRole('form', { name: say.answer });
  await answering.getByLabel(plan.forms.number).fill('214/STC-NS');
  await answering.getByLabel(plan.forms.date).fill(writeDate(addDays(TODAY, 1)));
  await answering.getByRole('button', { name: say.answer, exact: true }).click();
  await answering.getByText(plan.forms.laterThanToday).waitFor();
  expect(await barriers(page)).toEqual([]);
  await answering.getByLabel(plan.forms.date).fill(writeDate(TODAY));
  await answering.getByRole('button', { name: say.answer, exact: true }).click();
  await list.getByText(say.none).waitFor();
  await list.getByText(say.everyOne, { exact: true }).click();
  await list.getByText(say.document('214/STC-NS', writeDate(TODAY)).trim()).waitFor();

  await head.reload();
  await hindering.getByText(say.states.answered).waitFor();
  expect(desk().complaints).toEqual([]);
});

test('who answers for a task asks who coordinates for figures by a day, and reads what came of it', async () => {
  const { page, url, somebodyElse } = desk();
  const head = await somebodyElse();
  await signIn(head, { signInName: 'giamdoc.yte', password: PASSWORD });
  const api = procedures(page, url);
  const [plan] = (await api.plan.list.query({})).items;
  if (!plan) throw new Error('the sample has a plan');
  const { tasks, names } = await api.plan.get.query({ planId: plan.id });
  const health = names.agencies.find(({ name }) => name === 'Sở Y tế')?.id;
  const task = tasks.find(({ duties }) =>
    duties.some(
      ({ agencyId, role, accountable }) =>
        agencyId === health && role === 'coordinate' && !accountable,
    ),
  );
  if (!task) throw new Error('the department coordinates in no task of the sample');
  const { input: say } = vi;
  const what = 'Danh sách cơ sở y tế trong vùng ngập';
  await page.goto(`/plans/${plan.id}?open=${task.id}`);
  await page.getByRole('button', { name: say.ask, exact: true }).click();
  const asking = page.getByRole('form', { name: say.ask });
  await asking.getByRole('combobox', { name: say.asked }).click();
  await page.getByRole('option', { name: 'Sở Y tế', exact: true }).click();
  await asking.getByLabel(say.what).fill(what);
  await asking.getByLabel(say.due).fill(writeDate(addDays(TODAY, -1)));
  await asking.getByRole('button', { name: say.ask, exact: true }).click();
  await asking.getByText(say.dayGoneBy).waitFor();
  expect(await barriers(page)).toEqual([]);
  await asking.getByLabel(say.due).fill(writeDate(addDays(TODAY, 4)));
  await asking.getByRole('button', { name: say.ask, exact: true }).click();
  const section = page.getByRole('region', { name: say.title });
  await section.getByText(say.states.open).waitFor();

  await head.setViewportSize(PHONE);
  await head.goto('/mine');
  await head.getByRole('heading', { name: say.mine }).waitFor();
  await head.getByRole('link', { name: what }).click();
  await head.getByRole('button', { name: say.answer, exact: true }).click();
  const answering = head.getByRole('form', { name: say.answer });
  await answering.getByRole('button', { name: say.answer, exact: true }).click();
  await answering.getByText(vi.forms.issues.answerEmpty).waitFor();
  await answering.getByLabel(say.text).fill('Đã gửi danh sách 12 cơ sở.');
  expect(await barriers(head)).toEqual([]);
  expect(await overhang(head)).toBe(0);
  await answering.getByRole('button', { name: say.answer, exact: true }).click();
  await head.getByRole('region', { name: say.title }).getByText(say.states.answered).waitFor();
  await page.reload();
  await section.getByText('Đã gửi danh sách 12 cơ sở.').waitFor();
  expect(desk().complaints).toEqual([]);
});
