import { addDays } from '@dondoc/domain/calendar';
import { expect, test } from 'vitest';
import { useDesk } from './desk.ts';
import { ADMINISTRATOR, becomeAdministrator, signIn } from './people.ts';
import { planInForce } from './plan-in-force.ts';
import { procedures } from './procedures.ts';
import { openRule, planWithImpossiblePeriod, recordReading } from './rules.ts';

const plan = planWithImpossiblePeriod(4211);
/** The processes run behind UTC: a day that becomes a moment there is the day before. */
const desk = useDesk({ TODAY: addDays(plan.issuedOn, 12), TZ: 'America/New_York' });

const year = Number(plan.issuedOn.slice(0, 4)) + 1;

test('a register is in force', async () => {
  const { page, url } = desk();
  await becomeAdministrator(page);
  const planId = await planInForce(page, url, plan, plan.issuedOn);
  const { items } = await procedures(page, url).plan.list.query({});
  expect(items.map(({ id }) => id)).toEqual([planId]);
});

test.each([
  ['Pacific/Kiritimati', -840, '01/03', '03-01'],
  ['Asia/Ho_Chi_Minh', -420, '31/12', '12-31'],
  ['America/New_York', 300, '01/01', '01-01'],
])(
  'a day entered in %s is that very day in the database and everywhere it is read',
  async (timezoneId, offset, typed, stored) => {
    const { page, url } = desk();
    const browser = page.context().browser();
    if (!browser) throw new Error('the page has a browser');
    const context = await browser.newContext({ baseURL: url, locale: 'vi-VN', timezoneId });
    const there = await context.newPage();
    await signIn(there, ADMINISTRATOR);
    const zone = await there.evaluate(() => new Date('2026-01-15T12:00:00Z').getTimezoneOffset());
    expect(zone).toBe(offset);
    const api = procedures(page, url);
    const [shown] = (await api.plan.list.query({})).items;
    if (!shown) throw new Error('a plan was put in force');
    await there.goto(`/plans/${shown.id}/rules`);
    await openRule(there, 'lồng ghép');
    await recordReading(there, {
      month: 12,
      year,
      dueOn: `${typed}/${year}`,
      reason: `Ghi ở ${timezoneId}`,
    });
    const { items } = await api.rule.list.query({ planId: shown.id });
    const read = items.find(({ rule }) => rule.readAs !== null);
    expect(read?.rule.due).toMatchObject({ kind: 'entered', date: `${year}-${stored}` });
    expect(read?.next?.deadline.nominal).toBe(`${year}-${stored}`);
    await there.reload();
    await openRule(there, 'lồng ghép');
    await there.getByText(`${typed}/${year} (ghi vào sổ)`).waitFor();
    await context.close();
  },
);
