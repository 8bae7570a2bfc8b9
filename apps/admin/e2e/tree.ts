import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const START = path.resolve(import.meta.dirname, '../../../tooling/start/start.mjs');
/** Milliseconds; the first start of a clone builds the screens. */
const STARTS_WITHIN = 180_000;
const STOPS_WITHIN = 10_000;

/** What a person's shell has; vitest puts settings of its own into the environment (`BASE_URL`, `NODE_ENV`). */
const SHELL = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'ADMIN_DIST'];

/** The environment of a person's shell. */
export const shell = (): Record<string, string | undefined> =>
  Object.fromEntries(SHELL.map((name) => [name, process.env[name]]));

/** Database, server, worker and built screens, started as a person starts them, on data of their own. */
export interface Tree {
  readonly url: string;
  readonly dataFolder: string;
  /** Stops every process and starts them again on the same data and address, with settings of another day. */
  readonly restart: (settings: Settings) => Promise<void>;
  /** Stops every process and removes the data. */
  readonly stop: () => Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/** Starts the whole tree on an empty data folder and a free port. Throws with all it said where it does not come up. */
export async function startTree(settings: Settings = {}): Promise<Tree> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'dondoc-desk-'));
  const remove = () => rm(dataFolder, { recursive: true, force: true });
  let processes = await startProcesses({ PORT: '0', DATA_DIR: dataFolder, ...settings }).catch(
    async (error: unknown) => {
      await remove();
      throw error;
    },
  );
  const { url } = processes;
  return {
    url,
    dataFolder,
    restart: async (others) => {
      await processes.stop();
      processes = await startProcesses({
        PORT: new URL(url).port,
        DATA_DIR: dataFolder,
        ...settings,
        ...others,
      });
    },
    stop: async () => {
      await processes.stop();
      await remove();
    },
  };
}

interface Processes {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function startProcesses(settings: Settings): Promise<Processes> {
  const main = spawn(process.execPath, [START], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...shell(), ...settings },
  });
  const ended = new Promise<void>((resolve) => main.on('close', () => resolve()));
  const stop = async () => {
    main.kill('SIGTERM');
    const slow = setTimeout(() => main.kill('SIGKILL'), STOPS_WITHIN);
    await ended;
    clearTimeout(slow);
  };
  let said = '';
  const url = await new Promise<string | null>((resolve) => {
    const late = setTimeout(() => resolve(null), STARTS_WITHIN);
    const listen = (text: string) => {
      said += text;
      const found = /^ {2}(http\S+)$/m.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    for (const stream of [main.stdout, main.stderr]) stream.setEncoding('utf8').on('data', listen);
    void ended.then(() => {
      clearTimeout(late);
      resolve(null);
    });
  });
  if (url !== null) return { url, stop };
  await stop();
  throw new Error(`the tree printed no address:\n${said}`);
}
