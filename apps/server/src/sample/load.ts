import { runCommand } from '@dondoc/db/client';
import { beginSample, finishSample, readSample } from '@dondoc/db/stores';
import type { Sample } from '@dondoc/db/stores';
import { samplePlan } from '@dondoc/documents/sample';
import { done, refuse } from '@dondoc/domain/kernel';
import type { CommandId } from '@dondoc/domain/kernel';
import type { Context } from '../context.ts';
import { orRefuse } from '../error-map.ts';
import { deskOf } from './desk.ts';
import {
  ADMINISTRATOR,
  ADMINISTRATOR_ID,
  makeAccounts,
  makeAdministrator,
} from './make-accounts.ts';
import { nameRules } from './name-rules.ts';
import { handInReports } from './hand-in-reports.ts';
import { putPlanInForce } from './put-plan-in-force.ts';
import { sampleId } from './sample-id.ts';
import { SAMPLE_PEOPLE } from './sample-people.ts';
import { takeInPlan } from './take-in-plan.ts';

const CLERK = SAMPLE_PEOPLE[1];

/**
 * Loads the sample: an invented province with one plan whose dates lie around this day. Its plan is written as a .docx and goes
 * through the reader; everything is done by the procedures with which a person does it, as accounts of the sample. A loading that was cut
 * off is gone on with: each step is a command with an id of its own. Refuses `state.refused` where anybody has an account already.
 */
export async function loadSample(ctx: Context, commandId: CommandId): Promise<void> {
  const sample = await begun(ctx, commandId);
  if (sample.ready) return;
  const plan = samplePlan(sample.day);
  await makeAdministrator(ctx);
  const administrator = await deskOf(ctx, ADMINISTRATOR.signInName);
  const draft = await takeInPlan(administrator, plan);
  await makeAccounts(ctx, administrator);
  const clerk = await deskOf(ctx, CLERK.signInName);
  const issuedOn = await putPlanInForce(clerk, plan, draft);
  await nameRules(clerk, sampleId.plan());
  await handInReports(clerk, { issuedOn, day: sample.day });
  await finished(ctx);
}

const byAdministrator = (ctx: Context, id: CommandId, procedure: string, input: unknown) => ({
  id,
  accountId: ADMINISTRATOR_ID,
  role: 'administrator' as const,
  scope: null,
  procedure,
  input,
  at: ctx.clock.now(),
});

/** The sample that is there already, or one that begins here. */
async function begun(ctx: Context, commandId: CommandId): Promise<Sample> {
  const there = await readSample(ctx.db.kysely);
  if (there) return there;
  const command = byAdministrator(ctx, commandId, 'setup.loadSample', {});
  return orRefuse(
    await runCommand(ctx.db, command, async (trx, audit) => {
      if (!(await beginSample(trx, ctx.today, ADMINISTRATOR_ID)))
        return refuse({
          code: 'state.refused',
          facts: { action: 'setup.load-sample', state: 'set-up' },
        });
      audit({ action: 'sample.load', ...DEPLOYMENT, changes: { day: [null, ctx.today] } });
      return done({ day: ctx.today, ready: false });
    }),
  );
}

async function finished(ctx: Context): Promise<void> {
  const command = byAdministrator(ctx, sampleId.command('finish'), 'setup.loadSample', {});
  orRefuse(
    await runCommand(ctx.db, command, async (trx, audit) => {
      await finishSample(trx);
      audit({ action: 'sample.loaded', ...DEPLOYMENT, changes: { ready: [false, true] } });
      return done(null);
    }),
  );
}

const DEPLOYMENT = {
  aggregateKind: 'deployment',
  aggregateId: 'sample',
  versionFrom: null,
  versionTo: null,
} as const;
