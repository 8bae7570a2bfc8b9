/**
 * The figures of an administrative document: Decree 30/2020/NĐ-CP, Appendix I, part I ("section I" below is that
 * part's own numbering). Where the decree leaves a range, the value chosen is named with it.
 */

const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);

/** Lengths in twips (1/20 pt). Item 1 to 3 of section I: A4 portrait, margins, place of the page number. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  /** 20-25 mm. */
  marginTop: mm(20),
  marginBottom: mm(20),
  /** 30-35 mm. */
  marginLeft: mm(30),
  /** 15-20 mm. */
  marginRight: mm(17),
  /** The page number stands in the middle of the top margin. */
  header: mm(9),
} as const;

/** Width of the text area, in twips. */
export const TEXT_WIDTH = PAGE.width - PAGE.marginLeft - PAGE.marginRight;

/** Item 4 of section I: Times New Roman, Unicode, black. */
export const FONT = 'Times New Roman';

/**
 * Sizes in half-points, by box of the decree's figure (section II). The head moves together: 13, 14, 14 for the two
 * lines of the motto and the place.
 */
export const SIZE = {
  /** Box 1, line 1: 12-13. */
  nation: 26,
  /** Box 1, line 2: 13-14. */
  motto: 28,
  /** Box 2: 12-13. */
  issuer: 26,
  /** Box 3: 13. */
  number: 26,
  /** Box 4: 13-14. */
  placeAndDate: 28,
  /** Box 5a: 13-14. */
  title: 28,
  /** Box 6: 13-14. */
  body: 28,
  /** Box 7a-c: 13-14. */
  signature: 28,
  /** Box 9b: the label 12, the list 11. */
  recipientsLabel: 24,
  recipients: 22,
  /** Item 3 of section I: 13-14. */
  pageNumber: 28,
  /** Inside tables the decree is silent; offices use 12-13. */
  table: 24,
} as const;

/** Box 6: first line indented 1 or 1.27 cm; at least 6 pt between paragraphs; single to 1.5 lines. In twips. */
export const BODY = {
  firstLine: mm(12.7),
  between: 120,
  /** In 240ths of a line, so 1.1 lines. */
  line: 264,
} as const;

/** Columns of the head: bodies and number on the left, motto and date on the right. In twips. */
export const HEAD_COLUMNS = [mm(63), TEXT_WIDTH - mm(63)] as const;

/** A rule is drawn 0.75 pt thick (in eighths of a point). */
export const RULE_THICKNESS = 6;

/** Boxes 2 and 5a: a rule of 1/3 to 1/2 of the text's length. */
export const RULE_SHARE = 0.42;
