import type { BodyColumn, BodyRowIssue } from '@dondoc/domain/agency';
import { plural } from '../plural.ts';
import type { start as vi } from '../vi/start.ts';

export const start = {
  title: 'Begin with the list of agencies',
  lead: 'Go step by step or come back later. Bring no secret documents in here.',
  later: 'Later, start working',
  stepsLabel: 'Steps',
  steps: {
    data: {
      title: 'Data',
      chosen: 'chosen',
      own: 'our own; the register begins empty',
      sample: 'the sample of an invented province',
    },
    bodies: {
      title: 'Agencies',
      none: 'none yet',
      count: (count) => plural(count, 'agency', 'agencies'),
      noMailbox: (count) => `${count} without a mailbox.`,
      what: 'Take in the whole list from an .xlsx file, or add them one by one.',
      see: 'See',
    },
    accounts: {
      title: 'Accounts',
      what: 'Given by the administrator, each with a one-time code.',
      open: 'Give accounts',
    },
    calendar: {
      title: 'Calendar',
      what: 'Days off, days worked instead, and the source of each.',
      open: 'See',
    },
    plan: {
      title: 'First plan',
      what: 'The first notices leave only after you have seen their list.',
      open: 'Bring in a document',
    },
  },
  sheet: {
    title: 'Agencies from an .xlsx file',
    empty: 'Get the empty file to fill in',
    drop: {
      lead: 'Drop an .xlsx file here',
      over: 'Let go to read it',
      bound: 'up to 2000 rows; it is tried first, nothing is kept',
      choose: 'Choose a file',
    },
    reading: 'Reading the file',
    columns: {
      title: 'Which column is what',
      known: (count) => `${plural(count, 'column', 'columns')} recognised`,
      inFile: 'Column of the file',
      says: 'The file says',
      meaning: 'Goes to',
      read: 'Read',
      passedOver: 'Passed over',
      rows: (count) => plural(count, 'row', 'rows'),
    },
    names: {
      name: 'Name',
      shortNames: 'Short names',
      code: 'Code',
      kind: 'Kind',
      level: 'Level',
      parent: 'Superior body',
      mailbox: 'Mailbox',
      officePhone: 'Office telephone',
      validFrom: 'Exists from',
    } satisfies Record<BodyColumn, string>,
    dry: {
      title: 'Dry run',
      outcome: (fit, blocked) =>
        `nothing kept yet; ${plural(fit, 'row', 'rows')} fit, ${blocked} blocked`,
      show: 'Which rows to see',
      blocked: (count) => `Blocked (${count})`,
      all: (count) => `All rows (${count})`,
      row: 'Row',
      trouble: 'What stands in the way',
      fits: 'fits',
    },
    issues: {
      missing: () => 'is missing',
      'error-value': (text) => `“${text}” is the fault of a formula`,
      unreadable: (text) => `“${text}” cannot be read`,
      unknown: (text) => `“${text}” is neither in the file nor in the registry`,
      several: (text) => `several bodies are called “${text}”; give the code`,
      double: (text, other) => `“${text}” stands in row ${other} already`,
      known: (text) => `“${text}” is in the registry already`,
      'under-itself': (text) => `“${text}” belongs to this very body`,
    } satisfies Record<BodyRowIssue, (text: string, other: number) => string>,
    whole: 'The whole list is taken in, or nothing of it.',
    again: 'Try again',
    takeIn: (count) => `Take in ${plural(count, 'agency', 'agencies')}`,
    blocked: (count, rows) =>
      `Take in ${plural(count, 'agency', 'agencies')}: ${plural(rows, 'row', 'rows')} blocked`,
    taken: (count, file) => `${plural(count, 'agency', 'agencies')} taken in from ${file}.`,
    toRegistry: 'See the registry',
    keys: { next: 'next row', previous: 'previous', again: 'try again' },
  },
} satisfies typeof vi;
