/** What one uploaded file may cost; beyond it the file is refused, never half read. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 20 * 1024 * 1024,
  /** Entries of the package of a .docx. */
  entries: 2000,
  /** Bytes that all parts of a .docx may unpack to. */
  unpackedBytes: 80 * 1024 * 1024,
  /** Bytes unpacked for one byte packed, over the first megabyte. */
  ratio: 200,
  /** Nested elements in one part of a .docx. */
  xmlDepth: 200,
  /** Paragraphs, lines and cells. */
  blocks: 20_000,
  /** Characters of the text that is read. */
  characters: 3_000_000,
  /** Characters of one paragraph or cell: far beyond any paper, near enough to keep the work bounded. */
  paragraph: 20_000,
  /** Pages of a .pdf. */
  pages: 500,
} as const;
