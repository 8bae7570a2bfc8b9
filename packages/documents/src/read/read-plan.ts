import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import type { SourceText } from '@dondoc/domain/plan';
import type { PlanDraft } from '@dondoc/domain/register';
import { draftFrom } from './draft.ts';
import { LIMITS } from './limits.ts';
import { isMarkedSecret } from './secrecy.ts';
import { sniffed } from './sniff.ts';
import { readDocx } from './source-docx.ts';
import { readPdf } from './source-pdf.ts';
import { readTxt } from './source-txt.ts';

/** A file as it came: its name and its bytes. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the text of a plan file (.docx, .pdf with text, .txt), told apart by its bytes and never by its name alone.
 * Refuses `file.too-large`, `file.kind`, `file.unreadable`, `file.no-text` (a scan) and `secrecy.marked`; it never throws on bad bytes.
 *
 * @example
 * const read = await readSource({ name: 'ke-hoach.docx', bytes });
 */
export async function readSource(file: PlanFile): Promise<Result<SourceText>> {
  if (isMarkedSecret(file.name, null)) return refuse({ code: 'secrecy.marked', facts: {} });
  if (file.bytes.length > LIMITS.fileBytes)
    return refuse({ code: 'file.too-large', facts: { limit: LIMITS.fileBytes } });
  const read = await readAs(file);
  if (!read.ok) return read;
  const { text, blocks } = read.value;
  const long =
    text.length > LIMITS.characters ||
    blocks.some(({ anchor }) => anchor.end - anchor.start > LIMITS.paragraph);
  if (long) return refuse({ code: 'file.unreadable', facts: { reason: 'too-long' } });
  return isMarkedSecret(file.name, read.value)
    ? refuse({ code: 'secrecy.marked', facts: {} })
    : read;
}

async function readAs(file: PlanFile): Promise<Result<SourceText>> {
  const kind = sniffed(file);
  if (kind === 'txt') {
    const read = readTxt(file.bytes);
    return read.ok && read.value.blocks.length === 0
      ? refuse({ code: 'file.unreadable', facts: { reason: 'empty' } })
      : read;
  }
  if (kind === 'docx') return readDocx(file.bytes);
  if (kind === 'pdf') return readPdf(file.bytes);
  return kind === 'encrypted'
    ? refuse({ code: 'file.unreadable', facts: { reason: kind } })
    : refuse({ code: 'file.kind', facts: { seen: kind } });
}

/**
 * Reads a plan file into its text and the draft of its register.
 *
 * @returns the source and the draft, or the refusal of `readSource`
 * @example
 * const read = await readPlan({ name: 'ke-hoach.txt', bytes });
 * if (read.ok) read.value.draft.tasks.length;
 */
export async function readPlan(
  file: PlanFile,
): Promise<Result<{ source: SourceText; draft: PlanDraft }>> {
  const source = await readSource(file);
  return source.ok ? done({ source: source.value, draft: draftFrom(source.value) }) : source;
}
