import type { PlanFile } from './read-plan.ts';

/** What the bytes are: by their first ones, and for text by holding none that text cannot. */
export type FileKind = 'docx' | 'pdf' | 'txt' | 'doc' | 'zip' | 'rtf' | 'image' | 'unknown';

/**
 * Tells a file's kind from its bytes; the name only decides between a package that is a .docx and another .zip.
 *
 * @example
 * sniffed({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }); // 'pdf'
 */
export function sniffed({ name, bytes }: PlanFile): FileKind {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04))
    return /\.docx$/iu.test(name) || mentionsWord(bytes) ? 'docx' : 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'doc';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (
    starts(0xff, 0xd8) ||
    starts(0x89, 0x50, 0x4e, 0x47) ||
    starts(0x49, 0x49, 0x2a) ||
    starts(0x4d, 0x4d, 0x00, 0x2a)
  )
    return 'image';
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'txt';
  return bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
    ? 'unknown'
    : 'txt';
}

const mentionsWord = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).includes('word/');
