import { childOf, elementsOf, isOn, valueOf } from './xml-tree.ts';
import type { Element } from './xml-tree.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level (from 1) whose step starts this one again; 0 for never; null for any above. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | undefined;
}
interface Numbering {
  /** Lists that share an abstract one count on together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Bullets of the symbol fonts that word processors use. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '•',
  '\uF0FC': '•',
  '\uF0A8': '•',
  o: '○',
  '\uF02D': '-',
  '\uF02B': '+',
};

/**
 * Counts the automatic numbers of a .docx as the word processor prints them. Ask for labels in the order of the document: each
 * asking is a step.
 */
export class AutomaticNumbers {
  readonly #lists: ReadonlyMap<string, Numbering>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(numbering: Element | null) {
    this.#lists = listsOf(numbering);
  }

  /** The level that a style stands for in its list ("Heading 2" on level 1). */
  levelOfStyle(numId: string, style: string | undefined): number | undefined {
    const levels = this.#lists.get(numId)?.levels ?? new Map<number, Level>();
    return style === undefined
      ? undefined
      : [...levels].find(([, level]) => level.style === style)?.[0];
  }

  /** The next label of a list on a level; "" where the list prints none or is not known. */
  next(numId: string, level: number): string {
    const list = this.#lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own || numId === '0') return '';
    const counts = this.#counters.get(list.counter) ?? [];
    this.#counters.set(list.counter, counts);
    const override = list.starts.get(level);
    const first = `${numId} ${level}`;
    if (override !== undefined && !this.#started.has(first)) counts[level] = override;
    else counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    this.#started.add(first);
    for (const [deeper, { restart }] of list.levels)
      if (deeper > level && restart !== 0 && (restart === null || level < restart))
        counts[deeper] = undefined;
    return labelOf(list, own, counts);
  }
}

function labelOf(list: Numbering, own: Level, counts: readonly (number | undefined)[]): string {
  if (own.format === 'none') return '';
  if (own.format === 'bullet') return SYMBOLS[own.text] ?? own.text;
  return own.text.replaceAll(/%([1-9])/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const level = list.levels.get(at);
    return printed(
      counts[at] ?? level?.start ?? 1,
      own.legal ? 'decimal' : (level?.format ?? 'decimal'),
    );
  });
}

function printed(count: number, format: string): string {
  const letter = LETTERS[(count - 1) % 26] ?? '';
  const letters = letter.repeat(Math.floor((count - 1) / 26) + 1);
  let rest = count;
  const roman = ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
  switch (format) {
    case 'lowerLetter':
      return letters;
    case 'upperLetter':
      return letters.toUpperCase();
    case 'lowerRoman':
      return roman;
    case 'upperRoman':
      return roman.toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

function listsOf(numbering: Element | null): ReadonlyMap<string, Numbering> {
  const parts = elementsOf(numbering ?? undefined);
  const abstracts = new Map(
    parts
      .filter(({ name }) => name === 'abstractNum')
      .map((element) => [element.attributes['abstractNumId'] ?? '', element]),
  );
  const byStyle = new Map(
    [...abstracts].flatMap(([id, element]) => {
      const style = valueOf(element, 'styleLink');
      return style === undefined ? [] : [[style, id] as const];
    }),
  );
  const lists = new Map<string, Numbering>();
  for (const num of parts) {
    const numId = num.attributes['numId'];
    if (num.name !== 'num' || numId === undefined) continue;
    const id = valueOf(num, 'abstractNumId') ?? '';
    const linked = byStyle.get(valueOf(abstracts.get(id), 'numStyleLink') ?? '') ?? id;
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    for (const level of elementsOf(abstracts.get(linked)))
      if (level.name === 'lvl') levels.set(Number(level.attributes['ilvl']), levelOf(level));
    for (const override of elementsOf(num)) {
      if (override.name !== 'lvlOverride') continue;
      const at = Number(override.attributes['ilvl']);
      const own = childOf(override, 'lvl');
      if (own) levels.set(at, levelOf(own));
      const start = valueOf(override, 'startOverride');
      if (start !== undefined) starts.set(at, Number(start));
    }
    lists.set(numId, { counter: linked, levels, starts });
  }
  return lists;
}

function levelOf(level: Element): Level {
  const restart = valueOf(level, 'lvlRestart');
  return {
    format: valueOf(level, 'numFmt') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    start: Number(valueOf(level, 'start') ?? 1),
    restart: restart === undefined ? null : Number(restart),
    legal: isOn(level, 'isLgl') ?? false,
    style: valueOf(level, 'pStyle'),
  };
}
