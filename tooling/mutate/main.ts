// Changes the rules of the domain one small thing at a time and runs the tests that reach it: a change that no test notices is a
// survivor, and survivors.md says why it is one. Arguments are folders of the domain, or `bodies` for those that say whose a thing is and by which
// paper; without any, those whose rules decide a date or a state. The first half takes half an hour alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const DATES = ['calendar', 'period', 'reporting'];
const BODIES = ['agency', 'plan', 'task'];
/** Random cases of each property, for it is tried on every change. */
const CASES = '50';

const root = path.resolve(import.meta.dirname, '../..');
const given = process.argv.slice(2).flatMap((one) => (one === 'bodies' ? BODIES : one));
const unknown = given.find((one) => !existsSync(path.join(root, 'packages/domain/src', one)));
if (unknown !== undefined) {
  process.stderr.write(
    `usage: mutate [bodies | FOLDER...], folders of packages/domain/src; there is no ${unknown}\n`,
  );
  process.exit(2);
}
const mutate = (given.length > 0 ? given : DATES).flatMap((folder) => {
  const files = `packages/domain/src/${folder}/*.ts`;
  return [files, `!${files.replace('.ts', '.test.ts')}`];
});
const run = spawnSync(
  path.join(root, 'tooling/node_modules/.bin/stryker'),
  ['run', 'tooling/mutate/stryker.json', '--mutate', mutate.join(',')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, VITE_CASES: CASES } },
);
process.exit(run.status ?? 1);
