import { fold } from '../read/fold.ts';

const wordsOf = (text: string): string[] =>
  fold(text.normalize('NFC'))
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()
    .split(' ');

/** How far the words of a truth are those that a reading begins with, 0 to 1; the truth prints the beginning of an item only. */
export function likenessOfWording(truth: string, read: string): number {
  const meant = wordsOf(truth);
  const given = wordsOf(read);
  const count = (words: readonly string[]) => {
    const left = new Map<string, number>();
    for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
    let found = 0;
    for (const word of meant) {
      const times = left.get(word) ?? 0;
      if (times > 0) found += 1;
      left.set(word, times - 1);
    }
    return found;
  };
  const begins = count(given.slice(0, meant.length + 4)) / Math.max(meant.length, 1);
  const inside = count(given) / Math.max(meant.length, 1);
  return Math.max(begins, 0.9 * inside);
}

/**
 * Pairs each entry of a truth with the entry of the reading that it is likest to, each once; of two alike the one that is worth more, then the nearer one in
 * order.
 * An entry that nothing is like has no pair.
 */
export function pairsOf<T, R>(
  truth: readonly T[],
  read: readonly R[],
  likeness: (truth: T, read: R) => number,
  worth: (truth: T, read: R) => number = () => 0,
): (readonly [truth: T, read: R | null])[] {
  const candidates = truth.flatMap((one, at) =>
    read.flatMap((other, place) => {
      const like = likeness(one, other);
      const apart = Math.abs(at / truth.length - place / read.length);
      return like >= 0.7
        ? [{ at, place, like: like + 0.02 * worth(one, other) - 0.05 * apart }]
        : [];
    }),
  );
  const pair = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, place } of candidates.toSorted((a, b) => b.like - a.like)) {
    if (pair.has(at) || taken.has(place)) continue;
    pair.set(at, place);
    taken.add(place);
  }
  return truth.map((one, at) => [one, read[pair.get(at) ?? -1] ?? null]);
}
