import { writeStep } from '../../words/notice.ts';
import type { Words } from '../../words/words.ts';
import { writeAbout } from './about.tsx';
import type { DryLine } from './dry-part.tsx';
import type { Rehearsal } from './use-nights.ts';

/** Notices that a night would write, a line for each kind: what is told, to which bodies, and why it does not leave. */
export const noticeLines = (
  notices: Rehearsal['notices']['items'],
  sign: DryLine['sign'],
  words: Words,
): readonly DryLine[] =>
  notices.map(({ step, about, count, bodyNames, reason, threshold }) => ({
    key: `${step} ${threshold} ${writeAbout(about, words)} ${reason ?? ''}`,
    sign,
    text: `${writeStep(step, words)}: ${writeAbout(about, words)}`,
    under: [
      words.nights.dryRun.bodies(bodyNames.join(', '), count - bodyNames.length),
      ...(reason === null ? [] : [words.nights.reasons[reason]]),
    ].join('; '),
    count,
  }));
