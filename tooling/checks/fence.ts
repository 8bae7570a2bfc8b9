import type { Source } from './source.ts';

/** A place where a rule is broken. */
export interface Offence {
  readonly line: number;
  readonly what: string;
}

/** A rule about single files. `reason` says why it is there and what to do instead; it is printed with every offence. */
export interface Fence {
  readonly rule: string;
  readonly reason: string;
  look(source: Source): Offence[];
}

/** One line per offence: `path:line rule: what was found. Why, and what to do instead.` */
export const report = (fences: readonly Fence[], sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    fences.flatMap((fence) =>
      fence
        .look(source)
        .map(({ line, what }) => `${source.path}:${line} ${fence.rule}: ${what}. ${fence.reason}`),
    ),
  );
