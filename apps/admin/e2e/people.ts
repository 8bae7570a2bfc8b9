import type { Page } from 'playwright-core';
import { vi } from '../src/words/vi/index.ts';

/** Whoever signs in at a desk. */
export interface Person {
  readonly signInName: string;
  readonly password: string;
}

/** The first account of a desk: administrator and clerk in one. */
export const ADMINISTRATOR: Person = {
  signInName: 'thuong-truc',
  password: 'mua-lu-2026-song-huong',
};

/** Chooses own data on the very first screen. */
export async function chooseOwnData(page: Page): Promise<void> {
  await page.getByRole('radio', { name: vi.firstRun.data.own.name }).click();
}

/** Answers the very first screen with own data, and waits until the desk is open. */
export async function becomeAdministrator(page: Page): Promise<void> {
  const words = vi.firstRun.administrator;
  await page.goto('/');
  await chooseOwnData(page);
  await page.getByLabel(words.signInName).fill(ADMINISTRATOR.signInName);
  await page.getByLabel(words.position).fill('Thường trực Ban Chỉ đạo');
  await page.getByLabel(words.mailbox).fill('thuongtruc@songhuong.example');
  await page.getByLabel(words.password, { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: words.submit }).click();
  await page.getByRole('navigation', { name: vi.shell.mainNavigation }).first().waitFor();
}

/** Signs somebody in who has an account with a password. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await answerSignIn(page, person);
}

/** Fills in the sign-in to which somebody was led, and waits until the desk is open. */
export async function answerSignIn(page: Page, { signInName, password }: Person): Promise<void> {
  const words = vi.signIn;
  await page.getByLabel(words.name).fill(signInName);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.submit }).click();
  await page.getByRole('navigation', { name: vi.shell.mainNavigation }).first().waitFor();
}
