import { expect, test } from 'vitest';
import { vi } from '../src/words/vi/index.ts';
import { barriers } from './accessible.ts';
import { useDesk } from './desk.ts';
import { ADMINISTRATOR, becomeAdministrator, chooseOwnData, signIn } from './people.ts';

const desk = useDesk({ TODAY: '2026-03-20' });

test('the first person makes the first account and stands at the desk, though the sign-in was lost once', async () => {
  const { page } = desk();
  await page.goto('/');
  await chooseOwnData(page);
  await page.getByLabel(vi.firstRun.administrator.signInName).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.route('**/api/auth/sign-in/**', (route) => route.abort(), { times: 1 });
  const signedIn = becomeAdministrator(page);
  await page.getByRole('button', { name: vi.shell.retry }).click();
  await signedIn;
  await page.getByText(vi.shell.banner.shifted('20/03/2026')).waitFor();
});

test('somebody else is asked to sign in, and comes in with the right password', async () => {
  const page = await desk().somebodyElse();
  await signIn(page, ADMINISTRATOR);
  expect(await barriers(page)).toEqual([]);
  expect(desk().complaints).toEqual([]);
});
