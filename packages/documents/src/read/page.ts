/** A text with its folded form and the names that it prints alone, by which names in its sentences are known. */
export interface Page {
  readonly text: string;
  /** `fold(text)`, of the same length. */
  readonly low: string;
  /** Folded names of bodies that stand alone in a heading, a cell or a labelled line; the longest first. */
  readonly names: readonly string[];
}

/** The page up to a place: nothing behind it is read. */
export const upTo = (page: Page, end: number): Page => ({
  text: page.text.slice(0, end),
  low: page.low.slice(0, end),
  names: page.names,
});
