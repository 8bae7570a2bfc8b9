import type { plans as vi } from '../vi/plans.ts';

export const plans = {
  title: 'Plans',
  lead: 'Drop a plan document here; it is read, you look it over and put it in force.',
  choose: 'Choose a file',
  drop: {
    lead: 'Drop a .docx, a .pdf with text or a .txt here',
    over: 'Let go to read it',
    bound: 'at most 20 MB; a scan without text cannot be read',
  },
  upload: {
    sending: (percent) => `Sending ${percent}%`,
    reading: 'Reading the document',
    read: 'Read',
    open: 'Open the desk',
    refusedSecret: 'The dropped file',
    dismiss: 'Put this line away',
  },
  drafts: {
    heading: 'Being read',
    columns: { title: 'Document', file: 'File', updated: 'Last change', verb: '' },
    open: 'Go on reading',
  },
  inForce: {
    heading: 'In force',
    columns: {
      title: 'Plan',
      issuer: 'Issuer, standing agency',
      tracked: 'Tracked from',
      notices: 'First notices',
    },
    standing: (name) => `standing agency ${name}`,
    numberMissing: 'no number yet',
    held: 'Held, look and release',
    released: (date) => `released ${date}`,
    closed: (date) => `closed ${date}`,
  },
  empty: 'No plan yet. Drop a .docx, .pdf or .txt here.',
  emptyReader: 'No plan that concerns your body yet.',
  more: 'Show more',
  keys: { upload: 'choose a file' },
} satisfies typeof vi;
