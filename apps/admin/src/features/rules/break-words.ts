import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import type { RulePreview } from './use-rule-draft.ts';

export type LevelBreak = RulePreview['breaks'][number];

/** That a date leaves no time for the level below or for its own figures, and from which day on one would. */
export function writeBreak(
  { breaks, level, below, due, belowDue, earliest }: LevelBreak,
  { rules: { levels: say } }: Words,
): string {
  if (breaks === 'close' || below === null || belowDue === null)
    return say.close(writeDate(due), writeDate(earliest));
  return say[breaks]({
    above: level.name,
    due: writeDate(due),
    below: below.name,
    belowDue: writeDate(belowDue),
    earliest: writeDate(earliest),
  });
}
