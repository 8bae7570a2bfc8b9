/** Top and bottom of one end of the ribbon, in pixels of its gutter. */
export interface RibbonEnd {
  readonly top: number;
  readonly bottom: number;
}

const n = (value: number): number => Math.round(value * 10) / 10;

/**
 * The outline of the ribbon that joins a sentence on the left with its row on the right, as an SVG path.
 *
 * @param reach how far it stretches out of the gutter to the left, to touch the sentence
 * @example
 * ribbonPath({ top: 0, bottom: 10 }, { top: 20, bottom: 30 }, 32, 0); // 'M0 0 C12 0 ...Z'
 */
export function ribbonPath(
  left: RibbonEnd,
  right: RibbonEnd,
  width: number,
  reach: number,
): string {
  const bend = width * 0.4;
  return [
    `M${n(-reach)} ${n(left.top)}`,
    `L0 ${n(left.top)}`,
    `C${n(bend)} ${n(left.top)} ${n(width - bend)} ${n(right.top)} ${n(width)} ${n(right.top)}`,
    `L${n(width)} ${n(right.bottom)}`,
    `C${n(width - bend)} ${n(right.bottom)} ${n(bend)} ${n(left.bottom)} 0 ${n(left.bottom)}`,
    `L${n(-reach)} ${n(left.bottom)}`,
    'Z',
  ].join(' ');
}

/** One end cut to what its pane shows; null where it is out of sight altogether. */
export function clipEnd(end: RibbonEnd, pane: RibbonEnd): RibbonEnd | null {
  const top = Math.max(end.top, pane.top);
  const bottom = Math.min(end.bottom, pane.bottom);
  return top < bottom ? { top, bottom } : null;
}

/** Pixels between two lines that still belong together: a paragraph's distance. */
const GAP = 24;

/**
 * Of stretches that stand far apart (a body's name in a heading, the sentence further down) the run that is tallest: the sentence.
 *
 * @example
 * tallestRun([{ top: 0, bottom: 20 }, { top: 200, bottom: 220 }, { top: 222, bottom: 240 }]); // the last two
 */
export function tallestRun<End extends RibbonEnd>(ends: readonly End[]): readonly End[] {
  const runs: End[][] = [];
  let reached = -Infinity;
  for (const end of ends.toSorted((a, b) => a.top - b.top)) {
    const run = runs.at(-1);
    if (run && end.top - reached <= GAP) run.push(end);
    else runs.push([end]);
    reached = Math.max(reached, end.bottom);
  }
  const height = (run: readonly End[]) =>
    Math.max(...run.map(({ bottom }) => bottom)) - Math.min(...run.map(({ top }) => top));
  return runs.toSorted((a, b) => height(b) - height(a))[0] ?? [];
}
