import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { CivilDate } from '@dondoc/domain/calendar';
import { z } from 'zod';

const Folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path));

/** Every setting of the server, with what it means; the README's table is made from it. */
export const Settings = z
  .object({
    PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(3000)
      .describe('port to listen on; 0 takes a free one'),
    HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
    BASE_URL: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('address people type; needed behind a proxy, its scheme decides on secure cookies'),
    TRUST_PROXY: z
      .enum(['0', '1'])
      .default('0')
      .describe('1: the proxy in front sets x-forwarded-for'),
    DATA_DIR: Folder.describe(
      'folder of the embedded database, files, secrets and, without SMTP_URL, letters',
    ),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, { error: 'write it as postgres://user:password@host/database' })
      .optional()
      .describe('PostgreSQL 15 or later in place of the embedded database'),
    SOCKET_FOLDER: Folder.optional().describe('folder of the embedded database’s socket'),
    ADMIN_DIST: Folder.optional().describe(
      'folder of the built screens; without it only /api answers',
    ),
    TODAY: CivilDate.optional().describe(
      'shifts the date, for rehearsals; the time of day runs on',
    ),
    SAMPLE: z
      .enum(['0', '1'])
      .default('0')
      .describe('1: loads the sample where nothing was chosen yet, without asking'),
    ZONE: z.string().min(1).default('Asia/Ho_Chi_Minh').describe('zone in which a day begins'),
    AUTH_SECRET: z
      .string()
      .min(32)
      .optional()
      .describe('signs sessions and codes; made and kept in DATA_DIR when missing'),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
      .default('info')
      .describe('how much is logged'),
  })
  .refine(
    (settings) => settings.DATABASE_URL !== undefined || settings.SOCKET_FOLDER !== undefined,
    {
      path: ['DATABASE_URL'],
      error: 'either DATABASE_URL or SOCKET_FOLDER must say where the database is',
    },
  );
export type Settings = z.infer<typeof Settings>;

/** Settings that may be given as a file, `NAME_FILE`, so that the value is in no environment. */
export const SECRETS = ['AUTH_SECRET', 'DATABASE_URL'] as const;

/** What is wrong with the environment, all of it at once, one line a setting. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The settings of this process. Throws as `readSettings` does. */
export const environmentSettings = (): Settings => readSettings(process.env);

/**
 * Reads the settings of an environment. Throws a `SettingsError` that names every wrong setting.
 *
 * @example
 * readSettings({ DATA_DIR: 'data', SOCKET_FOLDER: '/run/dondoc' }).PORT; // 3000
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && value !== '') given[name] = value;
  for (const name of SECRETS) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) problems.push(`${name}: given twice, also as ${name}_FILE`);
    try {
      given[name] = readFileSync(isAbsolute(path) ? path : resolve(path), 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE: cannot read ${path}`);
    }
  }
  const settings = Settings.safeParse(given);
  if (!settings.success)
    problems.push(
      ...settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  if (problems.length > 0 || !settings.success) throw new SettingsError(problems.join('\n'));
  return settings.data;
}
