import { generatedPlan } from '@dondoc/documents/testing';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import { CommandId, ConsolidationId, DifficultyId } from '@dondoc/domain/kernel';
import type { DraftId, ObligationId, PlanId } from '@dondoc/domain/kernel';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { PLAN_VIEWS } from '../src/features/plan/route.ts';
import { router } from '../src/router.ts';
import { writeDate } from '../src/words/date.ts';
import { en } from '../src/words/en/index.ts';
import type { Language } from '../src/words/words.ts';
import { vi } from '../src/words/vi/index.ts';
import { barriers, faintness } from './accessible.ts';
import { useDesk } from './desk.ts';
import { foreignWords } from './foreign-words.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { uploadPlan } from './plan-in-force.ts';
import { procedures } from './procedures.ts';

const TODAY = CivilDate.parse('2026-07-20');
const desk = useDesk({ TODAY, SAMPLE: '1' });

/** What the addresses name. */
interface Named {
  readonly planId: PlanId;
  readonly draftId: DraftId;
  readonly obligationId: ObligationId;
  readonly consolidationId: ConsolidationId;
}

/** Who opens the screens, by their sign-in names in the sample. */
const PEOPLE = {
  administrator: 'quantri',
  clerk: 'thuongtruc',
  officer: 'chuyenvien.yte',
} as const;
type Viewer = keyof typeof PEOPLE | 'nobody';

interface Screen {
  readonly viewer: Viewer;
  readonly address: (named: Named) => string;
}

const screen = (viewer: Viewer, address: (named: Named) => string): Screen => ({ viewer, address });

/** The screens by their addresses in the router. */
const SCREENS: Readonly<Record<string, Screen>> = {
  '/': screen('clerk', () => '/'),
  '/sign-in': screen('nobody', () => '/sign-in'),
  '/sign-in/code': screen('nobody', () => '/sign-in/code'),
  '/first-run': screen('nobody', () => '/first-run'),
  '/plans': screen('clerk', () => '/plans'),
  '/drafts/$draftId': screen('clerk', ({ draftId }) => `/drafts/${draftId}`),
  '/plans/$planId': screen('clerk', ({ planId }) => `/plans/${planId}`),
  '/plans/$planId/rules': screen('clerk', ({ planId }) => `/plans/${planId}/rules`),
  '/plans/$planId/matrix': screen('clerk', ({ planId }) => `/plans/${planId}/matrix`),
  '/plans/$planId/first-notices': screen('clerk', ({ planId }) => `/plans/${planId}/first-notices`),
  '/plans/$planId/consolidations': screen(
    'clerk',
    ({ planId }) => `/plans/${planId}/consolidations`,
  ),
  '/plans/$planId/consolidations/$consolidationId': screen(
    'clerk',
    ({ planId, consolidationId }) => `/plans/${planId}/consolidations/${consolidationId}`,
  ),
  '/obligations/$obligationId': screen(
    'officer',
    ({ obligationId }) => `/obligations/${obligationId}`,
  ),
  '/mine': screen('officer', () => '/mine'),
  '/agencies': screen('administrator', () => '/agencies'),
  '/calendar': screen('clerk', () => '/calendar'),
  '/night': screen('administrator', () => '/night'),
  '/people': screen('administrator', () => '/people'),
  '/start': screen('administrator', () => '/start'),
};

/** The views of a plan, each at an address of its own within its screen. */
const VIEWS: Readonly<Record<string, Screen>> = Object.fromEntries(
  PLAN_VIEWS.map((view) => [
    `/plans/$planId?view=${view}`,
    screen('clerk', ({ planId }) => `/plans/${planId}?view=${view}`),
  ]),
);
const WALKED = Object.entries({ ...SCREENS, ...VIEWS });

const pages = new Map<Viewer, Page>();
let named: Named | undefined;

/** Opens a screen by its address, as a link in a letter does, and waits until nothing is on its way any more. */
async function open({ viewer, address }: Screen, language: Language = 'vi'): Promise<Page> {
  const page = pages.get(viewer);
  if (!page || !named) throw new Error('everybody comes in first');
  await page.evaluate((spoken) => localStorage.setItem('dondoc.language', spoken), language);
  await page.goto(address(named));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  return page;
}

test('every address of the router is walked', () => {
  expect(Object.keys(SCREENS).toSorted()).toEqual(Object.keys(router.routesByPath).toSorted());
});

/** By day or by night, once the screen has taken it up. */
const light = async (page: Page, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
};

test('everybody comes in, and there is something on every screen', async () => {
  const { url, somebodyElse } = desk();
  for (const viewer of ['administrator', 'clerk', 'officer'] as const) {
    const page = await somebodyElse();
    await signIn(page, { signInName: PEOPLE[viewer], password: 'song-huong-mau' });
    pages.set(viewer, page);
  }
  const nobody = await somebodyElse();
  await nobody.goto('/sign-in');
  pages.set('nobody', nobody);
  named = await prepare(pages.get('clerk') ?? nobody, pages.get('officer') ?? nobody, url);
  expect(desk().complaints).toEqual([]);
});

test.each(WALKED)(
  '%s says sample and day, has no barrier by day and by night, and is no wider than a phone',
  async (_path, opened) => {
    const page = await open(opened);
    expect.soft(await page.getByText(vi.shell.banner.sample).count()).toBe(1);
    expect.soft(await page.getByText(vi.shell.banner.shifted(writeDate(TODAY))).count()).toBe(1);
    expect.soft(await barriers(page)).toEqual([]);
    await light(page, 'dark');
    expect.soft(await faintness(page)).toEqual([]);
    await light(page, 'light');
    const size = page.viewportSize();
    await page.setViewportSize(PHONE);
    expect.soft(await overhang(page)).toBe(0);
    expect.soft(await barriers(page)).toEqual([]);
    if (size) await page.setViewportSize(size);
  },
);

test.each(WALKED)('%s speaks English all through', async (_path, opened) => {
  const page = await open(opened, 'en');
  await page.getByText(en.shell.banner.sample).waitFor();
  expect(await foreignWords(page)).toEqual([]);
});

test('an address with no id in the place of one says that it leads nowhere', async () => {
  const page = await open(screen('clerk', () => '/plans/ke-hoach/rules'));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(vi.shell.notFound.title);
  await page.getByRole('link', { name: vi.shell.notFound.home }).click();
  await page.getByRole('heading', { name: vi.plans.title }).waitFor();
});

test('the words of a paper are marked as Vietnamese on an English desk', async () => {
  const page = await open(
    screen('clerk', ({ planId }) => `/plans/${planId}/consolidations`),
    'en',
  );
  expect(await page.locator('h1').getAttribute('lang')).toBe('vi');
  await open(
    screen('clerk', ({ planId }) => `/plans/${planId}/matrix`),
    'en',
  );
  await page.getByRole('combobox', { name: en.matrix.rule }).click();
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(await options.locator('[lang=vi]').count()).toBe(await options.count());
  await open(
    screen('clerk', ({ planId }) => `/plans/${planId}/first-notices`),
    'en',
  );
  expect(await page.locator('.crumbs > [lang=vi]').count()).toBe(1);
});

test('the first steps say that the data is the sample', async () => {
  const page = await open(screen('administrator', () => '/start'));
  expect(await page.getByText(vi.start.steps.data.sample, { exact: true }).count()).toBe(1);
});

test('an emptied title is not kept, and the field says so', async () => {
  const page = await open(screen('clerk', ({ draftId }) => `/drafts/${draftId}?view=head`));
  const title = page.getByLabel(vi.drafts.head.title, { exact: true });
  const before = await title.inputValue();
  await title.fill('');
  await title.blur();
  await page.locator('.head-form').getByText(vi.forms.issues.required).waitFor();
  await page.reload();
  await title.waitFor();
  expect([before, await title.inputValue()]).toEqual([expect.stringMatching(/./u), before]);
});

test('acts that the network holds are not lost by leaving: the desk asks, and goes on when they are saved', async () => {
  const { unsent, task } = vi.drafts;
  const page = await open(screen('clerk', ({ draftId }) => `/drafts/${draftId}?view=tasks`));
  await page.locator('.read-row').first().getByRole('button').first().click();
  await page.route('**/api/trpc/draft.edit*', (route) => route.abort());
  await page.getByLabel(task.byReferenceLabel).check();
  const again = page.getByRole('button', { name: vi.shell.retry });
  await again.waitFor();
  const asked = () =>
    page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asked()).toBe(true);
  const dialog = page.getByRole('dialog', { name: unsent.title });
  await page.getByRole('link', { name: vi.shell.nav.plans }).first().click();
  await dialog.getByText(unsent.what(1)).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: unsent.stay }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.unroute('**/api/trpc/draft.edit*');
  await again.click();
  await page.getByText(/Bản nháp đã lưu/u).waitFor();
  expect(await asked()).toBe(false);
});

test('whoever may not see accounts reads no number of them', async () => {
  const page = await open(screen('officer', () => '/people'));
  await page.getByRole('alert').waitFor();
  expect(await page.getByText(vi.people.count(0)).count()).toBe(0);
});

test('a browser without a network says so, and stops when it is back', async () => {
  const page = await open(screen('clerk', () => '/plans'));
  const said = page.getByText(vi.shell.offline, { exact: true });
  await page.context().setOffline(true);
  await said.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().setOffline(false);
  await said.waitFor({ state: 'detached' });
});

test('Escape closes the dialog over a panel and leaves the panel, which closes by the next', async () => {
  const page = await open(screen('clerk', ({ planId }) => `/plans/${planId}/matrix`));
  await page
    .getByRole('gridcell', { name: new RegExp(`: ${vi.states.received}$`) })
    .first()
    .click();
  const panel = page.locator('aside.side-panel');
  await panel.getByRole('button', { name: vi.obligation.acts.askMore, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(vi.obligation.acts.askMoreReason).fill('Thiếu số liệu.');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await panel.count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('Escape closes an open list of a panel and leaves what was typed beside it', async () => {
  const { create, form } = vi.people;
  const page = await open(screen('administrator', () => '/people'));
  await page.getByRole('button', { name: create }).click();
  const panel = page.locator('aside.side-panel');
  const position = panel.getByLabel(form.position);
  await position.fill('Văn thư');
  await panel.getByRole('combobox').first().click();
  const list = page.getByRole('listbox').first();
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await position.inputValue()).toBe('Văn thư');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('a telephone number is typed with its gaps and kept with them', async () => {
  const page = await open(screen('administrator', () => '/agencies?view=list'));
  await page.locator('tr[data-row]').first().click();
  const { officePhone, save } = vi.agencies.form;
  const field = page.getByLabel(officePhone, { exact: true });
  await field.pressSequentially('0234 3822 122');
  await page.getByRole('button', { name: save, exact: true }).click();
  await page.locator('.done-line').waitFor();
  await page.reload();
  expect(await field.inputValue()).toBe('0234 3822 122');
});

test('a sign-out that nobody answers says so, and the second one leaves', async () => {
  const page = await open(screen('officer', () => '/mine'));
  await page.route('**/api/auth/sign-out', (route) => route.abort());
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.account.menu('')}`) }).click();
  const leave = page.getByRole('button', { name: vi.shell.account.signOut });
  await leave.click();
  await page.getByRole('alert').getByText(vi.faults.network.what).waitFor();
  await page.unroute('**/api/auth/sign-out');
  await leave.click();
  await page.waitForURL('**/sign-in');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('no screen has an error to tell', () => {
  expect(desk().complaints).toEqual([]);
});

/** A document on the desk, a report in writing and a consolidated one, beside what the sample has. */
async function prepare(clerk: Page, officer: Page, url: string): Promise<Named> {
  const api = procedures(clerk, url);
  const [plan] = (await api.plan.list.query({})).items;
  const { reports } = await procedures(officer, url).obligation.mine.query({});
  if (!plan || !reports.items[0]) throw new Error('the sample has a plan and reports that are due');
  const planId = plan.id;
  const [from, to] = [CivilDate.parse('2026-01-01'), CivilDate.parse('2026-12-31')];
  const { periods } = await api.obligation.matrix.query({ planId, from, to, limit: 1 });
  if (!periods[0]) throw new Error('the plan of the sample has reports in this year');
  const { originId: ruleId, periodKey } = periods[0];
  const consolidationId = ConsolidationId.parse(uuidv7());
  await api.consolidation.start.mutate({ ...stamp(), consolidationId, ruleId, periodKey });
  await amend(api, planId);
  return {
    planId,
    consolidationId,
    obligationId: reports.items[0].id,
    draftId: await uploadPlan(clerk, url, generatedPlan(20_260_720)),
  };
}

const stamp = () => ({ commandId: CommandId.parse(uuidv7()) });

/** A later paper that moves the day of the plan's first dated task, and a difficulty at that task. */
async function amend(api: ReturnType<typeof procedures>, planId: PlanId): Promise<void> {
  const { plan, tasks } = await api.plan.get.query({ planId });
  const task = tasks.find(({ timing }) => timing.kind === 'by');
  const agencyId = task?.duties.find((duty) => duty.accountable)?.agencyId;
  if (!task || !agencyId) throw new Error('the sample has a task with a day and who answers');
  const { issuerId, instrument, version } = plan;
  const paper = {
    type: instrument.type,
    numberSymbol: '71/KH-UBND',
    issuerId,
    issuedOn: TODAY,
    inForceFrom: TODAY,
  };
  const timing = { ...task.timing, date: addDays(TODAY, 40) };
  const content = { kind: 'moves-dates' as const, moves: [{ taskId: task.id, timing }] };
  await api.plan.amend.mutate({ ...stamp(), planId, version, paper, content });
  const id = DifficultyId.parse(uuidv7());
  const text = 'Chưa có hướng dẫn về kinh phí';
  const difficulty = { id, taskId: task.id, agencyId, addresseeId: issuerId, text };
  await api.difficulty.raise.mutate({ ...stamp(), difficulty });
}
