import { done, refuse } from '@dondoc/domain/kernel';
import type { Result } from '@dondoc/domain/kernel';
import { Unzip, UnzipInflate } from 'fflate';
import { LIMITS } from './limits.ts';

/** The parts of a .docx that hold words. */
export const WORDS =
  /^(?:_rels\/\.rels|[^/]+\/(?:document\d*|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml)$/u;
/** Stored and deflated: no word processor packs otherwise. */
const UNPACKED: ReadonlySet<number> = new Set([0, 8]);
const CHUNK = 16 * 1024;

/**
 * Unpacks the wanted parts of an Office file, as a stream with a counter: a package that unpacks to more than it may, or that
 * holds too many entries, is refused while it is still packed. Parts are by their name, such as "word/document.xml".
 */
export function unpacked(
  bytes: Uint8Array,
  wanted: RegExp,
): Result<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array[]>();
  const failure: { reason: string | null } = { reason: null };
  let entries = 0;
  let total = 0;
  const fail = (reason: string) => {
    failure.reason ??= reason;
  };
  const zip = new Unzip((file) => {
    if (++entries > LIMITS.entries) fail('zip-entries');
    if (failure.reason !== null || !wanted.test(file.name)) return;
    if (!UNPACKED.has(file.compression)) return fail('zip-damaged');
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) fail('zip-damaged');
      total += chunk?.length ?? 0;
      if (
        total > LIMITS.unpackedBytes ||
        total > Math.max(1024 * 1024, bytes.length * LIMITS.ratio)
      )
        fail('zip-bomb');
      if (failure.reason === null) chunks.push(chunk);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && failure.reason === null; at += CHUNK)
      zip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    if (!isOfZip(error)) throw error;
    fail('zip-damaged');
  }
  if (failure.reason !== null)
    return refuse({ code: 'file.unreadable', facts: { reason: failure.reason } });
  return done(new Map([...parts].map(([name, chunks]) => [name, joined(chunks)])));
}

/** What fflate throws at a stream that is none carries a number; anything else is a mistake of ours. */
const isOfZip = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
