import { z } from 'zod';
import { Anchor } from './anchor.ts';

/** What a stretch of paper is to the eye. A `cell` knows its table, row and column. */
export const BlockKind = z.enum(['heading', 'paragraph', 'item', 'bullet', 'cell', 'note']);
export type BlockKind = z.infer<typeof BlockKind>;

/** One block of the source: `text.slice(anchor.start, anchor.end)` is what it says, label included. */
export const Block = z.object({
  kind: BlockKind,
  /** The number or bullet as printed or as counted by the word processor: "III.", "1.", "a)", "-"; null without one. */
  label: z.string().nullable(),
  /** Depth in the outline, 0 outermost. */
  depth: z.int().nonnegative(),
  bold: z.boolean(),
  align: z.enum(['left', 'center', 'right', 'justify']).nullable(),
  table: z
    .object({
      table: z.int().nonnegative(),
      row: z.int().nonnegative(),
      column: z.int().nonnegative(),
      rowSpan: z.int().positive(),
      columnSpan: z.int().positive(),
    })
    .nullable(),
  anchor: Anchor,
});
export type Block = z.infer<typeof Block>;

/** A document as read: its NFC text and the blocks that point into it, in reading order. */
export const SourceText = z.object({ text: z.string(), blocks: z.array(Block) });
export type SourceText = z.infer<typeof SourceText>;
