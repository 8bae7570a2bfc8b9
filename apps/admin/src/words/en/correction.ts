import type { Words } from '../words.ts';

export const correction: Words['correction'] = {
  open: 'Correct the register',
  means:
    'The text stays, our reading of it changes. No reminders are made up for days that are past.',
  timing: 'Date',
  timings: { kept: 'As it is read now', by: 'By a day', none: 'The text gives no date' },
  due: 'Date as the text has it',
  part: 'Part that was read wrongly',
  noPart: 'none',
  body: 'Right body',
  role: 'Right role',
  accountable: 'Accountable',
  reason: 'Reason for the correction',
  preview: 'See the effect',
  effect: 'Effect, not saved yet',
  back: 'Change',
  save: 'Save the correction',
  tracking: {
    title: 'Track from an earlier day',
    means: 'What is due from that day on counts. No reminders are made up for days that are past.',
    from: 'Tracked from',
    notEarlier: 'Enter a day before the one from which it is tracked now.',
    effect: (duties, reports) => `Duties that count too: ${duties}; reports: ${reports}.`,
  },
  saved: 'The register is corrected.',
};
