import { generatedPlan } from '@dondoc/documents/testing';
import { addDays } from '@dondoc/domain/calendar';
import { CommandId, RuleId, SubmissionId } from '@dondoc/domain/kernel';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Period } from '@dondoc/domain/period';
import { RuleFields } from '@dondoc/domain/reporting';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import {
  addParagraph,
  approveReport,
  beginReport,
  downloadReport,
  namedAsMissing,
  pullIn,
  recordNumber,
  rewordParagraph,
} from './consolidate.ts';
import { useDesk } from './desk.ts';
import { becomeAdministrator } from './people.ts';
import { overhang, PHONE } from './phone.ts';
import { planInForce } from './plan-in-force.ts';
import { procedures } from './procedures.ts';

const plan = generatedPlan(2711);
const today = addDays(plan.issuedOn, 80);
const desk = useDesk({ TODAY: today });

const command = () => ({ commandId: CommandId.parse(uuidv7()) });
const content = (results: string | null) => ({
  sections: [{ key: 'results', title: 'Kết quả thực hiện', text: results ?? '' }],
  nil: results === null,
});

/** What stands from one test to the next. */
const made: { planId?: PlanId; period?: Period; missing: readonly string[] } = { missing: [] };
const [WROTE, ASKED, NIL] = ['Đã rà soát 34/34 vị trí.', 'Mới kiểm tra 03 hồ.', null];

/** Has three bodies report for a period that is overdue: one fully, one that more is asked of, one with nothing to report. */
async function threeReport(): Promise<{ sent: readonly string[]; missing: readonly string[] }> {
  const { page, url } = desk();
  const api = procedures(page, url);
  const planId = await planInForce(page, url, plan, plan.issuedOn);
  const { items } = await api.consolidation.list.query({ planId });
  const overdue = items.find(({ due, period }) => period.kind === 'month' && due && due < today);
  if (!overdue) throw new Error('no monthly report of this plan is overdue');
  const { due, ruleId, period, periodKey } = overdue;
  const window = { from: plan.issuedOn, to: due ?? today };
  const matrix = await api.obligation.matrix.query({ planId, ruleIds: [ruleId], ...window });
  const cells = matrix.items.map(({ agencyName, cells: own }) => ({
    agencyName,
    cell: own.find((one) => one.periodKey === periodKey),
  }));
  for (const [at, results] of [WROTE, ASKED, NIL].entries()) {
    const cell = cells[at]?.cell;
    if (!cell) throw new Error('fewer than three bodies owe it');
    const { obligationVersion } = await api.submission.record.mutate({
      ...command(),
      obligationId: cell.id,
      version: cell.version,
      submissionId: SubmissionId.parse(uuidv7()),
      channel: 'document-system',
      receivedOn: today,
      covering: null,
      content: content(results ?? null),
      reason: null,
    });
    if (results === ASKED)
      await api.submission.askMore.mutate({
        ...command(),
        obligationId: cell.id,
        version: obligationVersion,
        reason: 'Thiếu số liệu tràn, ngầm',
        due: null,
      });
  }
  const names = cells.map(({ agencyName }) => agencyName);
  made.planId = planId;
  made.period = period;
  return { sent: names.slice(0, 3), missing: names.slice(3) };
}

let bodies: Awaited<ReturnType<typeof threeReport>>;

test('a report on a period begins of what came in, and names who has not reported', async () => {
  const { page } = desk();
  await becomeAdministrator(page);
  bodies = await threeReport();
  if (!made.planId || !made.period) throw new Error('the plan is in force');
  await beginReport(page, made.planId, made.period);
  const [wrote, asked] = bodies.sent;
  expect(bodies.missing.length).toBeGreaterThan(2);
  expect(await namedAsMissing(page)).toEqual([
    `${asked}, ${vi.consolidation.missing.askedMore}`,
    ...bodies.missing,
  ]);
  const sheet = page.getByRole('region', { name: vi.consolidation.paper.label });
  await sheet.getByText(`${wrote}: ${WROTE}`).waitFor();
  expect(await sheet.getByText(ASKED).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
}, 120_000);

test('its words are changed on the page, and every paragraph keeps its source', async () => {
  const { page } = desk();
  const [wrote, asked] = bodies.sent;
  await rewordParagraph(page, WROTE, `${wrote} đã rà soát xong 34/34 vị trí.`);
  await page.getByText(vi.consolidation.uses.edited).waitFor();
  await pullIn(page, asked ?? '');
  await addParagraph(page, 'Nhiệm vụ kỳ tới', 'Tiếp tục đôn đốc các cơ quan chưa gửi báo cáo.');
  await page.reload();
  const sheet = page.getByRole('region', { name: vi.consolidation.paper.label });
  await sheet.getByText(`${wrote} đã rà soát xong 34/34 vị trí.`).waitFor();
  expect(await sheet.getByText(`${asked}: ${ASKED}`).count()).toBe(1);
});

test('a draft is downloaded as one', async () => {
  const { name, lines } = await downloadReport(desk().page);
  expect(name).toContain('(dự thảo)');
  expect(lines.map((line) => line.trim())).toContain('DỰ THẢO');
});

test('approved, its text is frozen, with the sections and all who are missing in the .docx', async () => {
  const { page } = desk();
  await approveReport(page, 'Giám đốc');
  expect(await barriers(page)).toEqual([]);
  const frozen = await downloadReport(page);
  const [wrote, asked, nil] = bodies.sent;
  const text = frozen.lines.join('\n');
  for (const said of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'BÁO CÁO',
    'KẾT QUẢ THỰC HIỆN',
    'NHIỆM VỤ KỲ TỚI',
    'TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO',
    `${wrote} đã rà soát xong 34/34 vị trí.`,
    `${asked}: ${ASKED}`,
    'Tiếp tục đôn đốc các cơ quan chưa gửi báo cáo.',
    `không phát sinh nội dung: ${nil}.`,
    ...bodies.missing,
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('DỰ THẢO');
  expect(text.match(/Chưa gửi báo cáo/g)).toHaveLength(bodies.missing.length);
});

test('the number comes later and changes no word but itself', async () => {
  const { page } = desk();
  const before = await downloadReport(page);
  await recordNumber(page, '7/BC-STT');
  const after = await downloadReport(page);
  expect(after.name).toMatch(/^07-BC-STT /);
  const changed = after.lines.filter((line, at) => line !== before.lines[at]);
  expect(changed.some((line) => line.includes('07/BC-STT'))).toBe(true);
  expect(changed.length).toBeLessThan(4);
  await page.goto(`/plans/${made.planId}/consolidations`);
  await page.getByRole('link', { name: '07/BC-STT' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(desk().complaints).toEqual([]);
});

test('sent, it is the report of the standing agency to the next level, and is followed down from there', async () => {
  const { page, url } = desk();
  const api = procedures(page, url);
  const { planId, period } = made;
  if (!planId || !period) throw new Error('the plan is in force');
  const { plan: kept } = await api.plan.get.query({ planId });
  const { items } = await api.rule.list.query({ planId });
  const monthly = items.find(({ rule }) => rule.cadence.kind === period.kind)?.rule;
  const name = 'Thường trực báo cáo tỉnh';
  await api.rule.create.mutate({
    ...command(),
    planId,
    ruleId: RuleId.parse(uuidv7()),
    rule: RuleFields.parse({
      ...monthly,
      name,
      reporters: { kind: 'named', agencies: [kept.standingAgencyId], groups: [] },
      receiver: { agencyId: kept.issuerId, text: '' },
    }),
  });
  const words = vi.consolidation.sent;
  await page.getByRole('link', { name: '07/BC-STT' }).click();
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByRole('combobox', { name: words.above });
  await choice.waitFor();
  expect(await choice.inputValue()).toContain(name);
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: words.confirm }).click();
  await page.getByText(words.passedOn(1)).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: vi.obligation.sent.below }).click();
  await page.getByText(words.passedOn(1)).waitFor();
  expect(desk().complaints).toEqual([]);
});
