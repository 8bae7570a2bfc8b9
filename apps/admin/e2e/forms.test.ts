import { ObligationId, PlanId } from '@dondoc/domain/kernel';
import { parsePeriodKey } from '@dondoc/domain/period';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { writePeriod } from '../src/words/period.ts';
import { barriers } from './accessible.ts';
import { beginReport, downloadReport } from './consolidate.ts';
import { useDesk } from './desk.ts';
import { signIn } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { procedures } from './procedures.ts';
import { openReport, sendReport } from './report-once.ts';

const desk = useDesk({ TODAY: '2026-07-20', SAMPLE: '1' });
const PASSWORD = 'song-huong-mau';
const { templates: say, writing } = vi;

/** A rule of which a report of the health department is due, and the period of that report as the screen words it. */
const made = { obligationId: '', ruleId: '', planId: '', period: '', periodKey: '' };

const as = async (signInName: string): Promise<Page> => {
  const page = await desk().somebodyElse();
  await signIn(page, { signInName, password: PASSWORD });
  return page;
};
let officer: Page;

test('an outline with a form is entered by the keyboard, and what is wrong with it stands at its field', async () => {
  const { page, url } = desk();
  officer = await as('chuyenvien.yte');
  const { reports } = await procedures(officer, url).obligation.mine.query({});
  const due = reports.items.find(
    ({ period, state }) => period.kind === 'month' && state === 'due-soon',
  );
  if (!due) throw new Error('the sample has a monthly report due');
  Object.assign(made, {
    obligationId: due.id,
    ruleId: due.originId,
    planId: due.planId,
    periodKey: due.periodKey,
    period: writePeriod(due.period, vi),
  });
  await signIn(page, { signInName: 'thuongtruc', password: PASSWORD });
  await page.goto(`/plans/${made.planId}/rules?open=${made.ruleId}&view=template`);
  await page.getByText(say.none).waitFor();
  await page.getByRole('button', { name: say.addSection }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hồ, đập');
  const section = page.getByRole('group', { name: say.section(4), exact: true });
  await section.getByLabel(say.kind).selectOption('form');
  await section.getByLabel(say.columnTitle(1)).fill('Kế hoạch');
  await section.getByLabel(say.of(say.heads.valueKind, 'Kế hoạch')).selectOption('planned');
  for (const [at, title] of [
    [2, 'Đã kiểm tra'],
    [3, 'Tỷ lệ'],
  ] as const) {
    await section.getByRole('button', { name: say.addColumn }).press('Enter');
    await section.getByLabel(say.columnTitle(at)).fill(title);
  }
  await section.getByLabel(say.of(say.heads.unit, 'Tỷ lệ')).fill('%');
  await section.getByLabel(say.of(say.heads.aggregation, 'Tỷ lệ')).selectOption('ratio');
  await section.getByRole('button', { name: say.addCheck }).press('Enter');
  const compared = section.getByLabel(say.of(say.checkOther, say.check(1)));
  await section
    .getByLabel(say.of(say.checkColumn, say.check(1)))
    .selectOption({ label: 'Đã kiểm tra' });
  await page.getByRole('button', { name: say.save }).click();
  await section.getByText(say.issues['column.of-itself']).first().waitFor();
  await compared.selectOption({ label: 'Kế hoạch' });
  await section.getByLabel(say.ratioOf).selectOption({ label: 'Đã kiểm tra' });
  await section.getByLabel(say.ratioTo).selectOption({ label: 'Kế hoạch' });
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: say.save }).click();
  await page.getByText(say.version(1), { exact: true }).waitFor();
});

test('the officer fills it in on a phone: a figure that does not hold is said beside its cell and kept', async () => {
  await officer.setViewportSize(PHONE);
  await openReport(officer, made.period);
  await officer.locator('.write-section textarea').first().fill('Đã rà soát 12/12 hồ, đập.');
  const cell = (title: string) =>
    officer.getByRole('textbox', { name: `${title}, ${say.wholeRow}` });
  await cell('Kế hoạch').fill('1.000');
  await cell('Đã kiểm tra').fill('1.200');
  await officer.getByText(writing.form.failed.atMost('Kế hoạch', '1.000')).waitFor();
  await officer
    .getByRole('status', { name: `Tỷ lệ, ${say.wholeRow}` })
    .getByText('120')
    .waitFor();
  await officer.getByText(writing.saved.at('')).waitFor();
  expect(await barriers(officer)).toEqual([]);
  expect(await overhang(officer)).toBe(0);
  await officer.reload();
  expect(await cell('Đã kiểm tra').inputValue()).toBe('1.200');
  await cell('Đã kiểm tra').fill('900');
  await officer.getByText(writing.saved.at('')).waitFor();
  await officer.getByRole('button', { name: writing.submit, exact: true }).click();
  await officer.getByText(writing.laid).waitFor();
});

test('the head sends it, and the figures stand in what was sent', async () => {
  const head = await as('giamdoc.yte');
  await sendReport(head, made.period);
  const { submissions } = await procedures(head, desk().url).obligation.get.query({
    obligationId: ObligationId.parse(made.obligationId),
  });
  expect(submissions[0]).toMatchObject({
    stage: 'sent',
    content: { templateVersion: 1, forms: [{ cells: [{ value: '1000' }, { value: '900' }] }] },
  });
  expect(desk().complaints).toEqual([]);
});

test('the consolidated report has the figures as one table, and says from which reports each came', async () => {
  const { page } = desk();
  const period = parsePeriodKey(made.periodKey);
  if (!period) throw new Error('the period has a key');
  await beginReport(page, PlanId.parse(made.planId), period);
  await page.getByRole('button', { name: /^[IVX]+ ?Hồ, đập$/ }).click();
  const totals = page.getByRole('region', { name: vi.consolidation.totals.title });
  const checked = totals.getByRole('group').filter({ hasText: 'Đã kiểm tra' });
  await checked.locator('summary').getByText('900', { exact: true }).waitFor();
  await checked.locator('summary').press('Enter');
  await checked.getByText(vi.consolidation.totals.revision(1)).first().waitFor();
  await page.getByRole('cell', { name: '90', exact: true }).waitFor();
  const paper = await downloadReport(page);
  expect(paper.lines.join('\n')).toContain('Đã kiểm tra');
  expect(await barriers(page)).toEqual([]);
});
