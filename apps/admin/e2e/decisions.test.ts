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

/** A report that has not come, of the body of the sample's officer. */
let report: ObligationId | undefined;

test('the clerk records more time for a report, the body reads until when, and the original date stays', async () => {
  const { page, url, somebodyElse } = desk();
  const officer = await somebodyElse();
  await signIn(officer, { signInName: 'chuyenvien.yte', password: PASSWORD });
  const { reports } = await procedures(officer, url).obligation.mine.query({});
  const owed = reports.items.find(({ receivedOn, currentDue }) => !receivedOn && currentDue);
  if (!owed?.currentDue) throw new Error('the sample has a report that is owed');
  report = owed.id;
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
