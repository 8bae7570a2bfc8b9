// Writes .br and .gz beside every built text file, and refuses a first route that has outgrown its budget.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { firstRouteFiles } from './first-route.ts';
import type { Manifest } from './first-route.ts';

const dist = path.resolve(import.meta.dirname, '../dist');
const TEXT = /\.(?:js|css|html|svg|json)$/;
/** What a warm desk opens with: the shell and a screen with a register. */
const FIRST_ROUTE = ['index.html', 'src/features/agencies/agencies.tsx'];
/** Kilobytes of JavaScript and of style, gzipped, that it may fetch; the Vietnamese words of every screen are among them. */
const BUDGET = { js: 240, css: 28 };

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => TEXT.test(file))
  .map((file) => path.join(dist, file))
  .filter((file) => statSync(file).isFile());
const gzipped = new Map<string, number>();
for (const file of files) {
  const bytes = readFileSync(file);
  const gz = gzipSync(bytes, { level: 9 });
  writeFileSync(`${file}.gz`, gz);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  gzipped.set(path.relative(dist, file), gz.length);
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const first = firstRouteFiles(manifest, FIRST_ROUTE);
const size = (kind: string) =>
  first
    .filter((file) => file.endsWith(`.${kind}`))
    .reduce((sum, file) => sum + (gzipped.get(file) ?? 0), 0) / 1024;
const js = size('js');
const css = size('css');
process.stdout.write(
  `first route: ${js.toFixed(1)} kB of js (budget ${BUDGET.js}), ${css.toFixed(1)} kB of css (budget ${BUDGET.css}), gzipped\n`,
);
if (js > BUDGET.js || css > BUDGET.css) {
  process.stderr.write('first route: over its budget; load the new part lazily\n');
  process.exit(1);
}
