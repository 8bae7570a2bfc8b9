import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import {
  askForMore,
  draftReport,
  noteSufficient,
  openCell,
  openReport,
  sendReport,
  writeSections,
} from './report-once.ts';
import type { ReportCell } from './report-once.ts';

const desk = useDesk({ TODAY: '2026-07-20', SAMPLE: '1' });

/** The body of the sample that has a head and an officer there. */
const BODY = 'Sở Y tế';
const PASSWORD = 'song-huong-mau';
const REASON = 'Thiếu số hồ đã kiểm tra tràn xả lũ.';
const ANSWER = 'Đã rà soát 12/12 hồ, đập; kiểm tra tràn xả lũ tại 9 hồ.';
let cell: ReportCell;
/** A report of another body, which comes on paper. */
let onPaper: ReportCell;
let clerk: Page;
let officer: Page;
let head: Page;

const as = async (signInName: string) => {
  const page = await desk().somebodyElse();
  await signIn(page, { signInName, password: PASSWORD });
  return page;
};

test('a clerk, a head and an officer of a body that owes a report come in', async () => {
  [clerk, head, officer] = [
    await as('thuongtruc'),
    await as('giamdoc.yte'),
    await as('chuyenvien.yte'),
  ];
  const { plan, label, other } = await soonestReport(clerk);
  cell = { planId: plan, ...label };
  onPaper = { planId: plan, ...other };
  expect(cell.agency).toBe(BODY);
});

test('an officer comes in on a phone and sees what is due, why on that day, and one button', async () => {
  await officer.setViewportSize(PHONE);
  await officer.waitForURL('**/mine');
  const now = officer.locator('.mine-now');
  await now.getByRole('link', { name: vi.mine.begin }).waitFor();
  expect(await now.textContent()).toContain(vi.mine.report(cell.period));
  expect(await officer.getByRole('heading', { level: 1 }).textContent()).toBe(cell.agency);
  expect(await barriers(officer)).toEqual([]);
  expect(await overhang(officer)).toBe(0);
});

test('what is typed outlives a server that does not answer and a reload', async () => {
  await openReport(officer, cell.period);
  await officer.route('**/submission.saveDraft**', (route) => route.abort());
  const results = officer.getByRole('textbox', { name: /^1\. / });
  await results.fill('Đã rà soát 12/12 hồ, đập.');
  await officer.getByText(vi.writing.saved.device).waitFor();
  await officer.reload();
  expect(await results.inputValue()).toBe('Đã rà soát 12/12 hồ, đập.');
  await officer.unroute('**/submission.saveDraft**');
  await officer.reload();
  await officer.getByText(vi.writing.saved.at('')).waitFor();
  await officer.reload();
  await officer.getByText(vi.writing.saved.never).waitFor();
  expect(await results.inputValue()).toBe('Đã rà soát 12/12 hồ, đập.');
});

test('what looks like a person’s number is asked about before the server keeps it', async () => {
  const kept: string[] = [];
  officer.on('request', (request) => {
    if (request.url().includes('submission.saveDraft')) kept.push(request.postData() ?? '');
  });
  const results = officer.getByRole('textbox', { name: /^1\. / });
  await results.fill('Đã rà soát 12/12 hồ, đập. Trực: 0900 000 000');
  await officer.getByText(vi.writing.saved.held).waitFor();
  expect(await officer.getByRole('button', { name: vi.writing.submit }).isDisabled()).toBe(true);
  expect(await barriers(officer)).toEqual([]);
  expect(await overhang(officer)).toBe(0);
  await officer.getByRole('button', { name: vi.writing.suspected.remove }).click();
  await officer.getByText(vi.writing.saved.at('')).waitFor();
  expect(kept.filter((body) => body.includes('0900'))).toEqual([]);
});

test('an officer lays the report before the head, who sends it', async () => {
  await draftReport(officer, cell.period, ['Đã rà soát 12/12 hồ, đập.', 'Thiếu biển báo.']);
  await openReport(head, cell.period);
  await head.getByText(vi.writing.laidForHead).waitFor();
  expect(await barriers(head)).toEqual([]);
  await sendReport(head, cell.period);
});

test('the clerk finds it in the matrix and asks for more, once, with a reason', async () => {
  await openCell(clerk, cell);
  await clerk.locator('.state-band').getByText(vi.states.received).waitFor();
  await clerk.getByRole('button', { name: vi.obligation.sent.show }).click();
  await clerk.getByText('Thiếu biển báo.').waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: vi.obligation.acts.askMore, exact: true }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel(vi.obligation.acts.askMoreReason).fill(`${REASON} Gọi 0900 000 000.`);
  await dialog.getByRole('button', { name: vi.obligation.acts.askMore, exact: true }).click();
  await dialog.getByRole('alert').getByText('0900 000 000').waitFor();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.keyboard.press('Escape');
  await askForMore(clerk, cell, { reason: REASON });
  expect(await clerk.getByRole('button', { name: vi.obligation.acts.askMore }).count()).toBe(0);
});

test('the body sees what was asked and why, and answers', async () => {
  await officer.goto('/mine');
  await officer.getByText(REASON).waitFor();
  await openReport(officer, cell.period);
  await officer.locator('.asked-note').getByText(REASON).waitFor();
  expect(await officer.getByRole('textbox', { name: /^1\. / }).inputValue()).toBe(
    'Đã rà soát 12/12 hồ, đập.',
  );
  expect(await barriers(officer)).toEqual([]);
  await writeSections(officer, [ANSWER]);
  await officer.getByRole('button', { name: vi.writing.submit, exact: true }).click();
  await officer.getByText(vi.writing.laid).waitFor();
  await sendReport(head, cell.period);
});

test('the clerk notes it sufficient; both revisions and what was asked stay to be read', async () => {
  await noteSufficient(clerk, cell);
  await clerk.getByText(vi.obligation.sent.count(2)).waitFor();
  await clerk.getByText(REASON).waitFor();
  await clerk.goto('/');
  await openCell(clerk, cell);
  await clerk.getByRole('button', { name: vi.obligation.sent.show }).first().click();
  await clerk.getByText(ANSWER).waitFor();
  expect(desk().complaints).toEqual([]);
});

test('a report that came on paper is asked about as it is recorded, and kept when the clerk says so', async () => {
  const { acts } = vi.obligation;
  await openCell(clerk, onPaper);
  await clerk.getByRole('button', { name: acts.record, exact: true }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel(acts.content).fill('Đã rà soát 4/4 hồ. Trực ban: 0900 000 000.');
  await dialog.getByRole('button', { name: acts.recordSubmit, exact: true }).click();
  await dialog.getByRole('alert').getByText('0900 000 000').waitFor();
  expect(await clerk.locator('.state-band').getByText(vi.states.received).count()).toBe(0);
  expect(await barriers(clerk)).toEqual([]);
  await dialog.getByRole('button', { name: vi.writing.suspected.keep, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await clerk.locator('.state-band').getByText(vi.states.received).waitFor();
});

/** The sample's plan, and the first reports in its matrix that are due soon: of the body, and of another one. */
async function soonestReport(page: Page) {
  const { origin } = new URL(page.url());
  const answer = await page.request.get(`${origin}/api/trpc/plan.list?input=%7B%7D`);
  const { result } = await answer.json();
  const [plan] = result.data.items;
  await page.goto(`/plans/${plan.id}/matrix`);
  const soon = page
    .getByRole('gridcell', { name: new RegExp(`: ${vi.states.dueSoon}$`) })
    .filter({ visible: true });
  await soon.first().waitFor();
  const names = await soon.evaluateAll((cells) =>
    cells.map((one) => one.getAttribute('aria-label') ?? ''),
  );
  const cells = names
    .map((name) => /^(.*), (tháng .*): /.exec(name))
    .flatMap((match) => (match ? [{ agency: match[1] ?? '', period: match[2] ?? '' }] : []));
  const label = cells.find(({ agency }) => agency === BODY);
  const other = cells.find(({ agency }) => agency !== BODY);
  if (!label || !other)
    throw new Error('fewer than two bodies of the sample have a report due soon');
  return { plan: String(plan.id), label, other };
}
