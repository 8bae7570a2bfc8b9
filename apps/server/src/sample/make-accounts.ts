import { nameKey } from '@dondoc/domain/agency';
import type { Context } from '../context.ts';
import type { Desk } from './desk.ts';
import { door } from './desk.ts';
import { sampleId } from './sample-id.ts';
import { mailboxOf, SAMPLE_PASSWORD, SAMPLE_PEOPLE } from './sample-people.ts';
import type { SamplePerson } from './sample-people.ts';

const [ADMINISTRATOR, ...OTHERS] = SAMPLE_PEOPLE;

export { ADMINISTRATOR };
export const ADMINISTRATOR_ID = sampleId.account(ADMINISTRATOR.signInName);

const fieldsOf = (person: SamplePerson) => ({
  accountId: sampleId.account(person.signInName),
  signInName: person.signInName,
  position: person.position,
  mailbox: mailboxOf(person),
});

/** Makes the first account, as whoever opens the software first does. */
export async function makeAdministrator(ctx: Context): Promise<void> {
  await door(ctx).setup.createAdministrator({
    commandId: sampleId.command('first account'),
    ...fieldsOf(ADMINISTRATOR),
    password: SAMPLE_PASSWORD,
  });
}

/** The administrator makes the other accounts, each with its grant, and each of them sets its password by its one-time code. */
export async function makeAccounts(ctx: Context, desk: Desk): Promise<void> {
  for (const person of OTHERS) {
    const { signInName, role, body } = person;
    const { code } = await desk.api.account.create({
      commandId: sampleId.command(`account ${signInName}`),
      ...fieldsOf(person),
      grants: [{ role, agencyId: sampleId.agency(nameKey(body)) }],
    });
    await door(ctx).auth.redeemCode({
      commandId: sampleId.command(`code of ${signInName}`),
      signInName,
      code,
      password: SAMPLE_PASSWORD,
    });
  }
}
