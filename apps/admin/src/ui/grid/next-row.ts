/**
 * The row that a step leads to: clamped at both ends, and the first or last one where nothing was selected.
 *
 * @example
 * nextRow(['a', 'b'], 'a', 1); // 'b'
 */
export function nextRow(
  ids: readonly string[],
  selected: string | null,
  step: 1 | -1,
): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at < 0) return (step > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null;
}
