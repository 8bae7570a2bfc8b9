import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CivilDate } from '@dondoc/domain/calendar';
import { z } from 'zod';
import { SendingHours } from './sending-hours.ts';

const Folder = z
  .string()
  .min(1)
  .transform((folder) => path.resolve(folder));

/** Every setting of the worker, with what it means; those that the server has too mean the same there. */
export const Settings = z.object({
  DATA_DIR: Folder.prefault('data').describe(
    'folder of files and secrets; letters not sent by SMTP go to its outbox',
  ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'write it as postgres://user:password@host/database' })
    .optional()
    .describe('PostgreSQL 15 or later in place of the embedded database'),
  SOCKET_FOLDER: Folder.optional().describe(
    'folder of the embedded database’s socket; without it the one noted in DATA_DIR',
  ),
  TODAY: CivilDate.optional().describe('shifts the date, for rehearsals; the time of day runs on'),
  ZONE: z.string().min(1).default('Asia/Ho_Chi_Minh').describe('zone in which a day begins'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('port of the server'),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address people type; links in letters begin with it; without it localhost and PORT'),
  NIGHT_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('02:00')
    .describe('time of day at which the night runs'),
  SENDING_HOURS: SendingHours.prefault('07:30-17:30').describe(
    'hours of working days in which letters leave',
  ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('mail server, smtp://user:password@host:port; without it letters are files'),
  MAIL_FROM: z.email().default('dondoc@localhost').describe('address from which letters come'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('how much is logged'),
});
export type Settings = z.infer<typeof Settings>;

/** Settings that may be given as a file, `NAME_FILE`, so that the value is in no environment. */
export const SECRETS = ['DATABASE_URL', 'SMTP_URL'] as const;

/** What is wrong with the environment, all of it at once, one line a setting. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings of an environment. Throws a `SettingsError` that names every wrong setting.
 *
 * @example
 * readSettings({ DATA_DIR: 'data' }).NIGHT_AT; // '02:00'
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const problems: string[] = [];
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && value !== '') given.set(name, value);
  for (const name of SECRETS) {
    const file = given.get(`${name}_FILE`);
    if (file === undefined) continue;
    if (given.has(name)) problems.push(`${name}: given twice, also as ${name}_FILE`);
    try {
      given.set(name, readFileSync(file, 'utf8').trim());
    } catch {
      problems.push(`${name}_FILE: cannot read ${file}`);
    }
  }
  const settings = Settings.safeParse(Object.fromEntries(given));
  if (!settings.success)
    for (const issue of settings.error.issues)
      problems.push(`${issue.path.join('.')}: ${issue.message}`);
  if (problems.length > 0 || !settings.success) throw new SettingsError(problems.join('\n'));
  return settings.data;
}
