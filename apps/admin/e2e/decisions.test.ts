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
