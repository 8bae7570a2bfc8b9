import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readPlan, readSource } from '@dondoc/documents/read';
import { generatedPlan } from '@dondoc/documents/testing';
import { planText, writePlan } from '@dondoc/documents/write';
import type { Ratio } from './ratio.ts';

/** Letters that a page of a plan holds, in the size that the decree asks for. */
const LETTERS_A_PAGE = 2400;
const PAGES = 15;
const MANY = 300;

/** One plan of about so many pages, as a word processor packs it: the sections of generated plans under one head. */
async function planOf(pages: number): Promise<Uint8Array> {
  const { document } = generatedPlan(1);
  const sections = [...document.sections];
  let letters = planText(document).length;
  for (let seed = 2; letters < pages * LETTERS_A_PAGE; seed += 1) {
    const more = generatedPlan(seed).document;
    sections.push(...more.sections);
    letters += planText(more).length;
  }
  return writePlan({ ...document, sections });
}

const runFile = promisify(execFile);

/**
 * What it costs to read a plan of 15 pages, warm, against reading only its blocks, against twenty times as many pages, and against
 * pandoc's whole command; a line says so where there is no pandoc.
 */
export async function readerRatios(): Promise<{ ratios: Ratio[]; close: () => void }> {
  const file = { name: 'ke-hoach.docx', bytes: await planOf(PAGES) };
  const long = { name: 'ke-hoach.docx', bytes: await planOf(MANY) };
  const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-bench-'));
  const written = path.join(folder, file.name);
  writeFileSync(written, file.bytes);
  const ratios: Ratio[] = [
    {
      name: 'reading a plan of 15 pages against reading its blocks',
      base: () => readSource(file),
      subject: () => readPlan(file),
      atMost: 5,
    },
    {
      name: 'reading 300 pages against reading 15',
      base: () => readPlan(file),
      subject: () => readPlan(long),
      atMost: 24,
      rounds: 5,
      warmUp: 1,
    },
  ];
  if (spawnSync('pandoc', ['--version']).status === 0)
    ratios.push({
      name: 'reading a plan of 15 pages ten times against the whole command of pandoc once',
      base: () => runFile('pandoc', ['-t', 'plain', written], { maxBuffer: 1 << 26 }),
      subject: async () => {
        for (let time = 0; time < 10; time += 1) await readPlan(file);
      },
      atMost: 1,
      rounds: 7,
      warmUp: 2,
    });
  else process.stdout.write('pandoc is not installed (apt-get install pandoc): not measured\n');
  return { ratios, close: () => rmSync(folder, { recursive: true, force: true }) };
}
