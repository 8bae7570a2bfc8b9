import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { readmeExamples } from '../checks/readme-example.ts';
import { ROOT } from '../run/ready.mjs';

/** The tour of the domain's README, which is its first example. */
export const [TOUR] = readmeExamples(path.join(ROOT, 'packages/domain/README.md'));

/** Keeps what the tour prints in `printed`, as values. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>tour</title>
<script>printed = []; console.log = (value) => printed.push(value);</script>
<script type="module" src="/tour.ts"></script>
`;

/** Writes the tour into a project that can import the package, as `tour.ts`. */
export const writeTour = (project: string): void =>
  writeFileSync(path.join(project, 'tour.ts'), TOUR?.code ?? '');

/** Builds a page that runs the tour with Vite, into the project's `dist-tour`, and says how large its script is. */
export async function buildTour(
  project: string,
): Promise<{ readonly bytes: number; readonly gzipped: number }> {
  writeTour(project);
  writeFileSync(path.join(project, 'index.html'), PAGE);
  const outDir = path.join(project, 'dist-tour');
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    build: { outDir, modulePreload: false },
  });
  const { output } = [built].flat().find((one) => 'output' in one) ?? { output: [] };
  const scripts = output
    .filter((file) => file.type === 'chunk')
    .map((file) => readFileSync(path.join(outDir, file.fileName)));
  return {
    bytes: sum(scripts.map((script) => script.length)),
    gzipped: sum(scripts.map((script) => gzipSync(script).length)),
  };
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
