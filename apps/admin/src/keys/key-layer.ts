import type { Key } from './key.ts';

const OFF = 'dondoc.letter-keys';

/** The keys in force, by who set them; the newest set answers first. */
export class KeyLayer {
  #sets: readonly { readonly owner: symbol; readonly keys: readonly Key[] }[] = [];
  #letters = localStorage.getItem(OFF) !== 'off';
  #listeners = new Set<() => void>();
  #shown: readonly Key[] = [];

  /** Puts the keys of an owner in force, in place of those it had. Only a change that can be seen is told. */
  set(owner: symbol, keys: readonly Key[]): void {
    const before = this.#sets.find((held) => held.owner === owner);
    this.#sets = before
      ? this.#sets.map((held) => (held === before ? { owner, keys } : held))
      : [...this.#sets, { owner, keys }];
    if (!before || !looksAlike(before.keys, keys)) this.#tell();
  }

  drop(owner: symbol): void {
    this.#sets = this.#sets.filter((held) => held.owner !== owner);
    this.#tell();
  }

  find(press: string): Key | undefined {
    for (const { keys } of this.#sets.toReversed()) {
      const key = keys.find((candidate) => candidate.press === press);
      if (key) return key;
    }
    return undefined;
  }

  /** Single-letter keys can be switched off for good (WCAG 2.1.4). */
  get letters(): boolean {
    return this.#letters;
  }

  readonly switchLetters = (on: boolean): void => {
    this.#letters = on;
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
    this.#tell();
  };

  /** Every key in force, in the order in which it was set; the same array while nothing changes. */
  readonly all = (): readonly Key[] => this.#shown;

  readonly lettersOn = (): boolean => this.#letters;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#shown = this.#sets.flatMap((held) => held.keys);
    for (const listener of this.#listeners) listener();
  }
}

const looksAlike = (a: readonly Key[], b: readonly Key[]): boolean =>
  a.length === b.length &&
  a.every((key, index) => {
    const other = b[index];
    return key.press === other?.press && key.word === other.word && key.quiet === other.quiet;
  });
