import type { Instrument } from '@dondoc/domain/plan';

/** One row of a table of tasks; several bodies in a cell are separated by "; ". */
export interface PlanTableRow {
  readonly task: string;
  readonly lead: string;
  readonly coordinate: string;
  readonly due: string;
}

/** What stands in a section: an item "1." holds what is under it; a bullet "-" has inner bullets "+". */
export type PlanBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'item';
      readonly text: string;
      /** The item is a heading ("1. Sở Y tế"), not a sentence. */
      readonly heading: boolean;
      readonly blocks: readonly PlanBlock[];
    }
  | { readonly kind: 'bullet'; readonly text: string; readonly inner: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly PlanTableRow[] };

export interface PlanSection {
  readonly heading: string;
  readonly blocks: readonly PlanBlock[];
}

/** A plan (kế hoạch) ready for paper. Numerals, bullets and end marks are set by the writer. */
export interface PlanDocument {
  readonly instrument: Instrument;
  /** Labels written as words, or counted by the word processor as most people's documents have them. */
  readonly numbering: 'typed' | 'automatic';
  readonly opening: readonly string[];
  readonly sections: readonly PlanSection[];
}
