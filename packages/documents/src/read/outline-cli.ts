import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { outlineView } from './outline-view.ts';
import { readPlan } from './read-plan.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** `outline FILE`: prints what was read of a plan as one JSON object; a refusal is one sentence on standard error and exit code 1. */
async function main(file: string | undefined): Promise<number> {
  if (file === undefined) {
    process.stderr.write('usage: outline FILE (.docx, .pdf or .txt)\n');
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    process.stderr.write(
      `outline: cannot open ${file}; check the path and that the file may be read.\n`,
    );
    return 1;
  }
  const read = await readPlan({ name: path.basename(file), bytes });
  if (!read.ok) {
    process.stderr.write(`outline: ${path.basename(file)}: ${refusalSentence(read.refusal)}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(outlineView(read.value.draft), null, 1)}\n`);
  return 0;
}

process.exitCode = await main(process.argv[2]);
