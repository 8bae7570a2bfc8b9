/**
 * Runs nights by hand, beside a running `npm start`:
 *
 *     npm run night -- --date 2026-07-20             every night since the last finished one up to that date
 *     npm run night -- --date 2026-07-20 --dry-run   what they would do; writes nothing
 *     npm run night -- --reindex                     makes the derived index anew from the facts
 *
 * `--json` prints one line of JSON instead of sentences. Letters are written as files under `outbox/` of the data folder at once; where
 * a mail server is set the worker sends them in sending hours. Exit codes: 0 done, 64 wrong arguments or settings, 69 no database.
 */
import { parseArgs } from 'node:util';
import { systemClock } from '@dondoc/db/client';
import { reindex, rehearseNights } from '@dondoc/db/night';
import { parseCivilDate } from '@dondoc/domain/calendar';
import { pino } from 'pino';
import { readSettings, SettingsError } from './env.ts';
import { describeNights, describeRehearsal } from './night/describe.ts';
import { runNights } from './night/run-nights.ts';
import { EX_UNAVAILABLE, open, Unavailable } from './open.ts';
import { sendLetters } from './senders/send-letters.ts';
import { baseUrlOf, outboxFolder, senderOf } from './senders/sender-of.ts';

const EX_USAGE = 64;

const end = (code: number, sentence: string): never => {
  process.stderr.write(`night: ${sentence}\n`);
  process.exit(code);
};

try {
  await run();
} catch (error) {
  if (error instanceof Unavailable) end(EX_UNAVAILABLE, error.message);
  if (error instanceof SettingsError) end(EX_USAGE, error.message);
  throw error;
}

async function run(): Promise<void> {
  const asked = options();
  const settings = readSettings();
  const clock = systemClock({ today: settings.TODAY, zone: settings.ZONE });
  const date = asked.date === undefined ? clock.today() : parseCivilDate(asked.date);
  if (date === null) return end(EX_USAGE, `"${asked.date}" is no date; write it as 2026-07-20.`);
  const print = (sentences: readonly string[], result: unknown) =>
    process.stdout.write(`${asked.json ? JSON.stringify(result) : sentences.join('\n')}\n`);
  const db = await open(settings, 'night');
  try {
    if (asked.reindex) {
      const mended = await reindex(db, clock.today());
      return void print([`${mended} rows had another next date and were mended.`], { mended });
    }
    if (asked['dry-run']) {
      const rehearsal = await rehearseNights(db.kysely, date);
      return void print(describeRehearsal(rehearsal, date), { dryRun: true, date, ...rehearsal });
    }
    const nights = await runNights({ db, clock }, date);
    if (settings.SMTP_URL !== undefined)
      return void print([...describeNights(nights, date), 'Letters leave in sending hours.'], {
        nights,
        letters: null,
      });
    const sender = senderOf(settings);
    const letters = await sendLetters({
      db,
      clock,
      sender,
      from: settings.MAIL_FROM,
      baseUrl: baseUrlOf(settings),
      log: pino({ name: 'night', level: 'silent' }),
    });
    sender.close();
    const written = `${letters.sent} letters written to ${outboxFolder(settings)}.`;
    print([...describeNights(nights, date), written], { nights, letters });
  } finally {
    await db.close();
  }
}

function options() {
  try {
    return parseArgs({
      options: {
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        reindex: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return end(
      EX_USAGE,
      `${error instanceof Error ? error.message : 'wrong arguments'}. Use --date YYYY-MM-DD, --dry-run, --json, --reindex.`,
    );
  }
}
