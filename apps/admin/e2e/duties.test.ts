import { addDays, CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { procedures } from './procedures.ts';

const TODAY = CivilDate.parse('2026-07-20');
const TOMORROW = writeDate(addDays(TODAY, 1));
const desk = useDesk({ TODAY, SAMPLE: '1' });

const { acts, forms } = vi.plan;
const NOTE = 'Đã kiểm tra 12/12 hồ, có biên bản.';
const REASON = 'Thiếu danh mục hồ chưa đạt.';

/** A duty as the plan's page shows it: its task and its body. */
interface Place {
  readonly address: string;
  readonly body: string;
}

let clerk: Page;
let officer: Page;
let owed: Place;
let onPaper: Place;
let asked: Place;
let standing: Place;

async function enter(signInName: string): Promise<Page> {
  const page = await desk().somebodyElse();
  await signIn(page, { signInName, password: 'song-huong-mau' });
  return page;
}

/** Opens the task of a duty by its address; answers the duty's part of the panel. */
async function openDuty(page: Page, { address, body }: Place): Promise<Locator> {
  await page.goto(address);
  const part = page
    .locator('.duty-parts > li')
    .filter({ has: page.getByText(body, { exact: true }) });
  await part.first().waitFor();
  return part.first();
}

const begin = (part: Locator, act: keyof typeof acts) =>
  part.getByRole('button', { name: acts[act], exact: true }).click();
const formOf = (part: Locator, act: keyof typeof acts) =>
  part.getByRole('form', { name: acts[act] });
const send = (part: Locator, act: keyof typeof acts) =>
  formOf(part, act).getByRole('button', { name: acts[act], exact: true }).click();
const stands = (part: Locator, state: string) =>
  part.locator('.st').getByText(state, { exact: true }).waitFor();

async function claim(part: Locator, note: string): Promise<void> {
  await begin(part, 'claim');
  await formOf(part, 'claim').getByLabel(forms.shows).fill(note);
  await send(part, 'claim');
  await stands(part, vi.states.claimed);
}

test('a clerk and an officer come in, and the plan has duties to act on', async () => {
  [clerk, officer] = [await enter('thuongtruc'), await enter('chuyenvien.yte')];
  const { url } = desk();
  const [plan] = (await procedures(clerk, url).plan.list.query({})).items;
  if (!plan) throw new Error('the sample has a plan');
  const of = async (page: Page) => {
    const { tasks, names } = await procedures(page, url).plan.get.query({ planId: plan.id });
    const nameOf = (id: AgencyId | null) => names.agencies.find((one) => one.id === id)?.name ?? '';
    return tasks.flatMap((task) =>
      task.duties.map((duty) => ({
        ...duty,
        address: `/plans/${plan.id}?open=${task.id}`,
        body: nameOf(duty.agencyId),
        plain: !task.byReferenceOnly,
      })),
    );
  };
  const [seenByClerk, seenByOfficer] = [await of(clerk), await of(officer)];
  const first = (duties: typeof seenByClerk, act: keyof typeof acts, but: Place[] = []) => {
    const found = duties.find(
      (duty) =>
        duty.acts.includes(act) &&
        duty.agencyId !== null &&
        duty.plain &&
        but.every(({ address }) => address !== duty.address),
    );
    if (!found) throw new Error(`the sample has no duty to ${act}`);
    return found;
  };
  const own = seenByClerk.filter(({ agencyId }) => agencyId === plan.standingAgencyId);
  const others = seenByClerk.filter(({ agencyId }) => agencyId !== plan.standingAgencyId);
  owed = first(seenByOfficer, 'claim');
  onPaper = first(others, 'confirm', [owed]);
  asked = first(seenByClerk, 'answer');
  standing = first(own, 'confirm', [owed, onPaper]);
  expect(owed.body).not.toBe(standing.body);
});

test('a paper of a later day shows nothing done yet: the form says so at its date', async () => {
  const part = await openDuty(officer, owed);
  await begin(part, 'claim');
  const form = formOf(part, 'claim');
  await form.getByLabel(forms.number).fill('212/BC-SYT');
  await form.getByLabel(forms.date).fill(TOMORROW);
  await send(part, 'claim');
  await form.getByText(forms.laterThanToday).waitFor();
  expect(await barriers(officer)).toEqual([]);
  await form.getByRole('button', { name: vi.shell.cancel }).click();
  await part.locator('button:focus', { hasText: acts.claim }).waitFor();
});

test('a body says that its duty is done, and what shows it stays to be read', async () => {
  await claim(await openDuty(officer, owed), NOTE);
  const part = await openDuty(clerk, owed);
  await stands(part, vi.states.claimed);
  await part.getByText(vi.plan.claimedOn(writeDate(TODAY))).waitFor();
  expect(await part.textContent()).toContain(NOTE);
});

test('the clerk asks for more by a day that is still to come, and the body reads why', async () => {
  const part = await openDuty(clerk, owed);
  await begin(part, 'ask-more');
  const form = formOf(part, 'ask-more');
  await form.getByLabel(forms.reason).fill(REASON);
  await form.getByLabel(forms.moreDue).fill(writeDate(addDays(TODAY, -1)));
  await send(part, 'ask-more');
  await form.getByText(forms.earlierThanToday).waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await form.getByLabel(forms.moreDue).fill(TOMORROW);
  await send(part, 'ask-more');
  await stands(part, vi.states.askedMore);
  const seen = await openDuty(officer, owed);
  await seen.getByText(REASON).waitFor();
  await seen.getByText(vi.plan.askedOn(writeDate(TODAY), TOMORROW)).waitFor();
});

test('claimed once more it is confirmed, and nothing is left to do', async () => {
  await claim(await openDuty(officer, owed), NOTE);
  const part = await openDuty(clerk, owed);
  await begin(part, 'confirm');
  await send(part, 'confirm');
  await stands(part, vi.states.confirmed);
  await clerk.locator('.duty-parts > li:focus').waitFor();
  for (const page of [clerk, officer]) {
    const seen = await openDuty(page, owed);
    await stands(seen, vi.states.confirmed);
    expect(await seen.getByRole('button').count()).toBe(0);
  }
});

test('a duty is confirmed by a paper that came in elsewhere', async () => {
  const part = await openDuty(clerk, onPaper);
  await begin(part, 'confirm');
  const form = formOf(part, 'confirm');
  await form.getByLabel(forms.cameOn).fill(writeDate(addDays(TODAY, -2)));
  await form.getByLabel(forms.number).fill('88/BC-UBND');
  await form.getByLabel(forms.date).fill(writeDate(addDays(TODAY, -3)));
  await send(part, 'confirm');
  const seen = await openDuty(clerk, onPaper);
  await stands(seen, vi.states.confirmed);
  await seen.getByText(vi.plan.cameOn(writeDate(addDays(TODAY, -2)))).waitFor();
  expect(await seen.textContent()).toContain('88/BC-UBND');
});

test('a task asks each body for a plan of its own, and the register says who has issued one', async () => {
  await openDuty(clerk, onPaper);
  const say = vi.ownPlan;
  await clerk.getByRole('button', { name: say.on }).click();
  const form = clerk.getByRole('form', { name: say.on });
  await form.getByLabel(vi.plan.byReference.reason).fill('Điểm này giao xây dựng kế hoạch riêng.');
  await form.getByRole('button', { name: say.on }).click();
  const list = clerk.getByRole('region', { name: say.title });
  await list.getByText('88/BC-UBND', { exact: false }).waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await list.getByText(say.of.missing, { exact: true }).click();
  await list.getByText('88/BC-UBND', { exact: false }).waitFor({ state: 'detached' });
  const figures = await list.locator('p').first().textContent();
  await clerk
    .locator('.register-list')
    .getByText(figures ?? '', { exact: true })
    .waitFor();
  await clerk.getByRole('button', { name: say.off }).waitFor();
});

test('the standing agency’s own duty is confirmed with who decided', async () => {
  const part = await openDuty(clerk, standing);
  await begin(part, 'confirm');
  await send(part, 'confirm');
  const form = formOf(part, 'confirm');
  await form.getByText(vi.forms.issues.required).first().waitFor();
  await form.getByLabel(forms.shows).fill(NOTE);
  await form.getByLabel(forms.decidedBy).fill('Phó Trưởng ban');
  await send(part, 'confirm');
  await stands(part, vi.states.confirmed);
  const said = vi.plan.decidedBy('Phó Trưởng ban', null, null);
  expect(await part.textContent()).toContain(said);
});

test('the clerk records what a body that was asked answered by letter', async () => {
  const part = await openDuty(clerk, asked);
  await begin(part, 'answer');
  const form = formOf(part, 'answer');
  await form.getByText(vi.states.declined, { exact: true }).click();
  await form.getByLabel(forms.answeredOn).fill(TOMORROW);
  await send(part, 'answer');
  await form.getByText(forms.laterThanToday).waitFor();
  await form.getByLabel(forms.answeredOn).fill(writeDate(TODAY));
  await form.getByLabel(forms.number).fill('15/UBMT');
  await form.getByLabel(forms.date).fill(writeDate(TODAY));
  await send(part, 'answer');
  const seen = await openDuty(clerk, asked);
  await stands(seen, vi.states.declined);
  await seen.getByText('15/UBMT').waitFor();
  expect(desk().complaints).toEqual([]);
});
