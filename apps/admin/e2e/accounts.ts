import type { Role } from '@dondoc/domain/agency';
import type { Page } from 'playwright-core';
import { vi } from '../src/words/vi/index.ts';
import type { Person } from './people.ts';

/** Somebody who is to have an account: a position in a body, with one role. */
export interface NewPerson extends Person {
  readonly position: string;
  readonly role: Role;
  /** The body's name as the registry has it; null for the whole deployment. */
  readonly agency: string | null;
}

const words = vi.people;

/**
 * Makes accounts as an administrator does, each with its grant, and has each person set a password by the one-time code that
 * the slip shows. `open` gives a page of a session of its own.
 *
 * @example
 * await createAccounts(desk().page, desk().somebodyElse, [{ signInName: 'vanthu', password, position, role: 'clerk', agency }]);
 */
export async function createAccounts(
  administrator: Page,
  open: () => Promise<Page>,
  people: readonly NewPerson[],
): Promise<void> {
  for (const person of people) {
    const code = await createAccount(administrator, person);
    const page = await open();
    await redeemCode(page, person, code);
    await page.context().close();
  }
}

/** Makes one account on the people screen; answers the code that is shown this once. */
export async function createAccount(page: Page, person: NewPerson): Promise<string> {
  await page.goto('/people');
  await page.getByRole('button', { name: words.create }).click();
  const form = page.getByRole('complementary', { name: words.form.title });
  await form.getByLabel(words.form.position).fill(person.position);
  await form.getByLabel(words.form.mailbox).fill(`${person.signInName}@songhuong.example`);
  await form.getByLabel(words.form.signInName).fill(person.signInName);
  await choose(page, words.form.role, words.roles[person.role]);
  if (person.agency !== null) await choose(page, words.form.agency, person.agency);
  await form.getByRole('button', { name: words.form.submit }).click();
  const slip = page.getByRole('dialog', { name: words.code.title });
  const code = await slip.locator('.code').textContent();
  await slip.getByRole('button', { name: words.code.done }).click();
  return code ?? '';
}

/** Turns a one-time code into a password; who does it is signed in afterwards. */
async function redeemCode(page: Page, { signInName, password }: Person, code: string) {
  const { redeem, name } = vi.signIn;
  await page.goto('/sign-in/code');
  await page.getByLabel(name).fill(signInName);
  await page.getByLabel(redeem.code).fill(code);
  await page.getByLabel(redeem.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: redeem.submit }).click();
  await page.getByRole('navigation', { name: vi.shell.mainNavigation }).first().waitFor();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
