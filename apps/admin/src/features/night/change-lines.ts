import { DUTY_KEY, OBLIGATION_KEY } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import type { StateKey } from '../../words/state-words.ts';
import type { Words } from '../../words/words.ts';
import { writeAbout } from './about.tsx';
import type { DryLine } from './dry-part.tsx';
import type { Rehearsal } from './use-nights.ts';

const KEYS: Readonly<Record<'report' | 'task', Readonly<Record<string, StateKey>>>> = {
  report: OBLIGATION_KEY,
  task: DUTY_KEY,
};

/** Dates that would move, states that would change, and periods that would be made ahead, as lines of the dry run. */
export function changeLines({ moves, changes, made }: Rehearsal, words: Words): readonly DryLine[] {
  const { dryRun } = words.nights;
  const say = words.calendar.moves;
  return [
    ...moves.items.map(({ about, date, from, to, count }): DryLine => {
      const text = (date === 'due' ? say.move : say.overdueFrom)(writeDate(from), writeDate(to));
      const under = writeAbout(about, words);
      return { key: `${date} ${from} ${to} ${under}`, sign: '~', text, under, count };
    }),
    ...changes.items.map(({ about, from, to, count }): DryLine => {
      const word = (state: string) => words.states[KEYS[about.kind][state] ?? 'open'];
      const text = dryRun.change(word(from), word(to));
      const under = writeAbout(about, words);
      return { key: `${from} ${to} ${under}`, sign: '~', text, under, count };
    }),
    ...made.items.map(({ about, plan, count }): DryLine => {
      const what = writeAbout(about, words);
      const text = dryRun.make(what);
      return { key: `made ${what}`, sign: '~', text, under: plan.numberSymbol ?? '', count };
    }),
  ];
}
