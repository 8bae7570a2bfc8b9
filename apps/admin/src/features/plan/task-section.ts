import { writeTaskLabel } from '@dondoc/domain/task';
import type { SourceText } from '@dondoc/domain/plan';
import type { TaskShown } from './use-plan.ts';

type Labelled = Pick<TaskShown, 'label' | 'anchor'>;

const segmentsOf = (label: string): readonly string[] => label.split('.');

/**
 * The section of the paper under which each task stands: its part, and the section in it where every task of that part has one.
 *
 * @example
 * taskSections([{ label: 'II.1.a', anchor }, { label: 'II.2.a', anchor }]); // Map { 'II.1.a' => 'II.1', 'II.2.a' => 'II.2' }
 */
export function taskSections(tasks: readonly Labelled[]): ReadonlyMap<string, string> {
  const parts = Map.groupBy(tasks, ({ label }) => segmentsOf(label)[0] ?? '');
  return new Map(
    [...parts].flatMap(([, held]) => {
      const deep = held.every(({ label }) => segmentsOf(label).length > 2);
      return held.map(({ label }): [string, string] => [
        label,
        segmentsOf(label)
          .slice(0, deep ? 2 : 1)
          .join('.'),
      ]);
    }),
  );
}

const bare = (label: string): string => label.replace(/[.):]$/u, '');

/**
 * The heading that the paper gives a section: the last block before its first task that carries the section's number, without the
 * number. Empty where it gives none.
 *
 * @example
 * sectionHeading('II.1', first, source); // 'Trước mùa mưa lũ'
 */
export function sectionHeading(
  section: string,
  first: Labelled,
  { text, blocks }: SourceText,
): string {
  const number = segmentsOf(section).at(-1) ?? '';
  const heading = blocks.findLast(
    ({ label, anchor }) =>
      label !== null && bare(label) === number && anchor.end <= first.anchor.start,
  );
  if (!heading?.label) return '';
  return text.slice(heading.anchor.start, heading.anchor.end).slice(heading.label.length).trim();
}

/**
 * A task's number inside its section.
 *
 * @example
 * labelIn('III', 'III.3.-2', (dash) => `gạch ${dash}`); // '3 gạch 2'
 */
export const labelIn = (section: string, label: string, dash: (count: string) => string): string =>
  writeTaskLabel(label.startsWith(`${section}.`) ? label.slice(section.length + 1) : label, dash);
