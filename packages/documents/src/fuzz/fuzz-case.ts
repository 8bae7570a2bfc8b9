import { readPlan } from '../read/read-plan.ts';
import { planFiles } from '../testing/plan-files.ts';
import { seeded } from '../testing/seeded.ts';
import type { Seeded } from '../testing/seeded.ts';
import { mutatedBytes, mutatedText } from './mutation.ts';

/** How a case ended: "read", the code and reason of a refusal, or "unexpected" with what went wrong. */
export interface Outcome {
  readonly ending: string;
  readonly wrong: string | null;
}

/** A file that no word processor wrote: a plan of the corpus as one of three kinds, its words or its bytes changed, for a seed. */
export function fuzzedFile(
  seed: number,
  texts: readonly string[],
): { name: string; bytes: Uint8Array } {
  const random = seeded(seed);
  const text = random.pick(texts);
  const words = random.chance(0.6);
  const files = planFiles(words ? mutatedText(random, text) : text);
  const kind = random.pick(['txt', 'docx', 'pdf'] as const);
  return {
    name: `ke-hoach.${kind}`,
    bytes: words ? files[kind] : mutatedBehindFont(random, files[kind]),
  };
}

/**
 * Changes bytes behind the table of letters of a .pdf: pdf.js unrolls a range of sixteen million letters before anyone can stop it,
 * which only the clock of the reading thread ends.
 */
function mutatedBehindFont(random: Seeded, bytes: Uint8Array): Uint8Array {
  const table = Buffer.from(bytes).indexOf('endcmap');
  const from = table < 0 ? 0 : table;
  return Buffer.concat([bytes.subarray(0, from), mutatedBytes(random, bytes.subarray(from))]);
}

/**
 * Reads one changed file twice. It must be read or refused with a code, never throw, give the same both times, and point into its
 * text only.
 *
 * @example
 * (await fuzzCase(7, texts)).wrong; // null
 */
export async function fuzzCase(seed: number, texts: readonly string[]): Promise<Outcome> {
  const file = fuzzedFile(seed, texts);
  try {
    const read = await readPlan(file);
    const again = await readPlan(file);
    if (JSON.stringify(read) !== JSON.stringify(again)) return failed('two readings differ');
    if (!read.ok) {
      const { refusal } = read;
      const reason = refusal.code === 'file.unreadable' ? ` ${refusal.facts.reason}` : '';
      return { ending: `${refusal.code}${reason}`, wrong: null };
    }
    const { source, draft } = read.value;
    const outside =
      anchorOutside(draft, source.text.length) ?? anchorOutside(source.blocks, source.text.length);
    return outside === null
      ? { ending: 'read', wrong: null }
      : failed(`an anchor outside the text: ${outside}`);
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const failed = (wrong: string): Outcome => ({ ending: 'unexpected', wrong });

/** The first pair of start and end anywhere in a value that is no stretch of a text of this length. */
function anchorOutside(value: unknown, length: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('start' in value && 'end' in value) {
    const { start, end } = value;
    const good =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      Number(start) >= 0 &&
      Number(start) <= Number(end) &&
      Number(end) <= length;
    if (!good) return JSON.stringify({ start, end, length });
  }
  for (const part of Object.values(value)) {
    const outside = anchorOutside(part, length);
    if (outside !== null) return outside;
  }
  return null;
}
