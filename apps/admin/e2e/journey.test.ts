import { generatedFiles } from '@dondoc/documents/testing';
import { addDays, CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import type { DutyRole } from '@dondoc/domain/task';
import type { Period } from '@dondoc/domain/period';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDate } from '../src/words/date.ts';
import { writePeriod } from '../src/words/period.ts';
import { vi } from '../src/words/vi/index.ts';
import { createAccounts } from './accounts.ts';
import { approveReport, beginReport, downloadReport, namedAsMissing } from './consolidate.ts';
import { useDesk } from './desk.ts';
import { importPlan } from './import-plan.ts';
import { lettersIn, linkAbout } from './letters.ts';
import { answerSignIn, becomeAdministrator, signIn } from './people.ts';
import { runNights } from './run-night.ts';
import { procedures } from './procedures.ts';
import {
  openRule,
  planWithImpossiblePeriod,
  recordReading,
  reportSentencesOf,
  selectWords,
} from './rules.ts';
import { askForMore, draftReport, noteSufficient, sendReport } from './report-once.ts';

/** Bodies, roles, dates and the order of the text follow from the seed; nothing below is written for this one. */
const plan = planWithImpossiblePeriod(20_261_124);
const { expectations, groupMembers, issuedOn } = plan;
const desk = useDesk({ TODAY: issuedOn });

const PASSWORD = 'don-doc-mot-vong-2026';

const [writer = ''] = Object.values(groupMembers)[0] ?? [];
const folded = (name: string) => name.toLocaleLowerCase('vi');
/** Every report of the plan is owed by the members of its groups. */
const everybody = new Set(Object.values(groupMembers).flat().map(folded));
const month: Period = {
  kind: 'month',
  year: Number(addDays(issuedOn, 31).slice(0, 4)),
  month: Number(addDays(issuedOn, 31).slice(5, 7)),
};
const monthly = expectations.rules.find(({ cadence }) => cadence?.kind === 'month')?.due;
const dueDay = monthly?.kind === 'day-of-month' ? monthly.day : 0;
/** A report due on a day off is due after it; a holiday lasts nine days at most. */
const due = CivilDate.parse(
  `${month.year}-${String(month.month).padStart(2, '0')}-${String(dueDay).padStart(2, '0')}`,
);
const late = addDays(due, 14);
const period = writePeriod(month, vi);

/** Roles whose words do not say by themselves that the body answers for the task. */
const HELPS: ReadonlySet<DutyRole> = new Set(['coordinate', 'advise']);

let planId: PlanId;
const officer = { signInName: 'can-bo', password: PASSWORD };
const head = { signInName: 'thu-truong', password: PASSWORD };

const nightsTo = (date: CivilDate) => runNights(desk().dataFolder, date);

const as = async (person: typeof officer): Promise<Page> => {
  const page = await desk().somebodyElse();
  await signIn(page, person);
  return page;
};

test('a plan that was never seen before becomes a register in force', async () => {
  const { page } = desk();
  await becomeAdministrator(page);
  const { docx } = await generatedFiles(plan);
  planId = PlanId.parse(
    await importPlan(page, {
      file: { name: 'ke-hoach.docx', bytes: docx },
      trackedFrom: issuedOn.split('-').toReversed().join('/'),
      groupMembers,
    }),
  );
  const { items } = await procedures(page, desk().url).plan.list.query({});
  expect(items.map(({ id, trackedFrom }) => ({ id, trackedFrom }))).toEqual([
    { id: planId, trackedFrom: issuedOn },
  ]);
});

test('its page shows each task with who is accountable, beside its sentence', async () => {
  const { page } = desk();
  await page.goto(`/plans/${planId}`);
  const register = page.getByRole('region', { name: vi.plan.register });
  for (const task of expectations.tasks) {
    const row = register.locator('tr[data-row]').filter({ hasText: task.text }).first();
    const said = ((await row.textContent()) ?? '').toLowerCase();
    for (const body of [...task.accountable, ...task.request])
      expect(said).toContain(body.toLowerCase());
    const worded = task.accountable.length > 0 && HELPS.has(task.role) ? vi.plan.accountable : '';
    expect(said).toContain(vi.dutyRoles[task.role]);
    expect(said).toContain(worded);
  }
});

test('a task and its sentence light up together', async () => {
  const { page } = desk();
  const rows = page.getByRole('region', { name: vi.plan.register }).locator('tr[data-lit-row]');
  const [one, other] = await rows.evaluateAll((all) =>
    all.map((row) => row.getAttribute('data-lit-row') ?? ''),
  );
  await rows.first().hover();
  await page.locator(`.lit-mark[data-lit-text="${one}"]`).first().waitFor();
  await page.locator(`[data-lit-text="${other}"]`).first().hover();
  await page.locator(`tr.lit[data-lit-row="${other}"]`).waitFor();
  expect(await page.locator(`tr.lit[data-lit-row="${one}"]`).count()).toBe(0);
});

test('a rule is made by hand from a sentence, and a period that cannot be is recorded as read', async () => {
  const { page } = desk();
  const words = vi.rules;
  const yearly = reportSentencesOf(plan).find(({ rule }) => rule.cadence.kind === 'year');
  await page.goto(`/plans/${planId}/rules`);
  await openRule(page, 'lồng ghép');
  const dueOn = addDays(late, 40);
  const [year = 0, readAs = 0] = dueOn.split('-').map(Number);
  const reading = {
    month: readAs,
    year,
    dueOn: writeDate(dueOn),
    reason: 'Văn bản ghi nhầm tháng.',
  };
  await recordReading(page, reading);
  await page.keyboard.press('n');
  await selectWords(page, yearly?.text ?? '');
  await page.getByRole('button', { name: words.pick.make }).click();
  await page.getByRole('textbox', { name: words.name }).fill('Báo cáo năm, lập tay');
  await page.getByRole('button', { name: words.save.create }).click();
  await page.getByText(words.saved('Báo cáo năm, lập tay')).first().waitFor();
  const { items } = await procedures(page, desk().url).rule.list.query({ planId });
  const owed = items.map(({ rule, reporters, obligations, next }) => ({
    made: rule.name === 'Báo cáo năm, lập tay',
    read: rule.readAs !== null,
    everybody: reporters > 0 && obligations >= reporters,
    due: next?.deadline.nominal ?? null,
  }));
  expect(owed).toContainEqual({ made: false, read: true, everybody: true, due: dueOn });
  expect(owed).toContainEqual(expect.objectContaining({ made: true, everybody: true }));
});

test('nothing leaves before the first notices are released, everything owed does after it', async () => {
  const { page } = desk();
  await mailboxOf(page, writer, 'writer@songhuong.example');
  const before = await nightsTo(addDays(due, -1));
  expect(before.made).toBeGreaterThan(0);
  expect(before.held).toBeGreaterThan(0);
  expect(before.sent).toBe(0);
  expect(await lettersIn(desk().dataFolder)).toEqual([]);
  expect((await nightsTo(addDays(due, -1))).made).toBe(0);
  await page.goto(`/plans/${planId}/first-notices`);
  const { firstNotices } = procedures(page, desk().url).plan;
  const { items, next } = await firstNotices.query({ planId, limit: 200 });
  const list = page.getByRole('region', { name: vi.firstNotices.title });
  await list.getByText(writer).first().waitFor();
  const release =
    next === null ? vi.firstNotices.release(items.length) : vi.firstNotices.releaseMany;
  await page.getByRole('button', { name: release, exact: true }).click();
  await page.getByText(vi.firstNotices.done).waitFor();
  expect((await nightsTo(late)).sent).toBeGreaterThan(0);
  const [letter, ...others] = await lettersIn(desk().dataFolder);
  expect(others).toEqual([]);
  expect(letter?.to).toBe('writer@songhuong.example');
});

test('a body reports from its letter, is asked for more once, answers, and is noted sufficient', async () => {
  const { page, somebodyElse, goTo } = desk();
  await goTo(late);
  await page.goto('/people');
  const people = [
    { ...officer, position: 'Chuyên viên', role: 'officer' as const, agency: writer },
    { ...head, position: 'Thủ trưởng', role: 'head' as const, agency: writer },
  ];
  await createAccounts(page, somebodyElse, people);
  const cell = { planId, agency: writer, period, year: month.year };
  const [letter = { to: '', text: '' }] = await lettersIn(desk().dataFolder);
  const writing = await somebodyElse();
  await writing.goto(linkAbout(letter, `(kỳ: ${period})`));
  await answerSignIn(writing, officer);
  await writing.getByRole('heading', { level: 1, name: vi.mine.report(period) }).waitFor();
  const sending = await as(head);
  await draftReport(writing, period, ['Đã kiểm tra 12/12 điểm.']);
  await sendReport(sending, period);
  await askForMore(page, cell, { reason: 'Thiếu số điểm chưa đạt.' });
  await draftReport(writing, period, ['Đã kiểm tra 12/12 điểm, 02 điểm chưa đạt.']);
  await sendReport(sending, period);
  await noteSufficient(page, cell);
  expect(await page.locator('.state-band b').first().textContent()).toContain(vi.states.accepted);
});

test('the consolidated report carries what came in and names every body that has not reported', async () => {
  const { page } = desk();
  await beginReport(page, planId, month);
  const missing = await namedAsMissing(page);
  const others = [...everybody].filter((body) => body !== folded(writer));
  expect(missing.map(folded).toSorted()).toEqual(others.toSorted());
  await approveReport(page, 'Giám đốc');
  const { lines } = await downloadReport(page);
  const text = lines.join('\n');
  expect(text).toContain('02 điểm chưa đạt');
  for (const body of missing) expect(text).toContain(body);
  expect(desk().complaints).toEqual([]);
});

async function mailboxOf(page: Page, agency: string, mailbox: string): Promise<void> {
  const { form, search } = vi.agencies;
  await page.goto('/agencies?view=list');
  await page.getByPlaceholder(search).fill(agency);
  await page.getByText(agency, { exact: true }).first().click();
  await page.getByLabel(form.mailbox, { exact: true }).fill(mailbox);
  await page.getByRole('button', { name: form.save, exact: true }).click();
  await page.getByText(form.saved(agency)).waitFor();
}
