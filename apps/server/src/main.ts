// The server as a process: reads its settings, listens, tells its parent, and drains when told to stop.
import { environmentSettings, SettingsError } from './env.ts';
import { openServer, StartRefusal } from './open-server.ts';

/** Ways to end, for whoever started the process. 0 is a clean stop. */
const EXIT = { settings: 64, address: 68, database: 69, drain: 75 } as const;

/** What is under way gets this long; the whole tree has five seconds. */
const DRAIN_WITHIN = 4000;

async function main(): Promise<void> {
  const settings = environmentSettings();
  const { app, close } = await openServer(settings);
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(EXIT.drain), DRAIN_WITHIN).unref();
    void close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  const url = await app.listen({ port: settings.PORT, host: settings.HOST });
  process.stdout.write(`ready ${settings.BASE_URL ?? url}\n`);
}

function say(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

try {
  await main();
} catch (error) {
  if (error instanceof SettingsError)
    say(`The settings are wrong:\n${error.message}`, EXIT.settings);
  if (error instanceof StartRefusal) say(error.message, EXIT.database);
  if (error instanceof Error && 'code' in error && 'port' in error)
    say(
      `Port ${String(error.port)} cannot be used (${String(error.code)}). Set PORT to another one.`,
      EXIT.address,
    );
  throw error;
}
