import type { PlanFile } from './read-plan.ts';

/** What the bytes are: by their first ones, by the parts of a package, and for text by holding none that text cannot. */
export type FileKind =
  | 'docx'
  | 'pdf'
  | 'txt'
  | 'doc'
  | 'encrypted'
  | 'spreadsheet'
  | 'slides'
  | 'odt'
  | 'zip'
  | 'rtf'
  | 'html'
  | 'image'
  | 'unknown';

const latin = (bytes: Uint8Array, length: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length));

/**
 * Tells a file's kind from its bytes; the name only decides about a package whose parts say nothing.
 *
 * @example
 * sniffed({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }); // 'pdf'
 */
export function sniffed({ name, bytes }: PlanFile): FileKind {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return packageKind(name, bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes);
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (
    starts(0xff, 0xd8) ||
    starts(0x89, 0x50, 0x4e, 0x47) ||
    starts(0x49, 0x49, 0x2a) ||
    starts(0x4d, 0x4d, 0x00, 0x2a)
  )
    return 'image';
  const head = latin(bytes, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\W{0,8}<(?:!doctype html|html)[\s>]/iu.test(head)) return 'html';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'txt';
  return bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
    ? 'unknown'
    : 'txt';
}

/** Names of parts stand between the parts, and once more at the end of a package. */
function packageKind(name: string, bytes: Uint8Array): FileKind {
  const parts = latin(bytes, 65_536) + latin(bytes.subarray(-65_536), 65_536);
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.text/u.test(parts)) return 'odt';
  if (parts.includes('word/')) return 'docx';
  if (parts.includes('xl/')) return 'spreadsheet';
  if (parts.includes('ppt/')) return 'slides';
  return /\.docx$/iu.test(name) ? 'docx' : 'zip';
}

/** The compound files of old Office hold streams by name in UTF-16; a new .docx with a password is packed into one. */
function compoundKind(bytes: Uint8Array): FileKind {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from(stream, 'utf16le'),
    );
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('Workbook') || holds('Book')) return 'spreadsheet';
  return holds('PowerPoint Document') ? 'slides' : 'doc';
}
