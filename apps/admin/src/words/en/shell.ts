import { plural } from '../plural.ts';
import type { shell as vi } from '../vi/shell.ts';

export const shell = {
  product: 'Đôn Đốc',
  mainNavigation: 'Main',
  more: 'More',
  nav: {
    mine: 'Our work',
    today: 'Today',
    plans: 'Plans',
    reports: 'Reports',
    agencies: 'Agencies',
    rules: 'Reporting rules',
    calendar: 'Calendar',
    nights: 'Nightly runs',
    people: 'People',
  },
  skipToContent: 'Skip to main content',
  account: {
    menu: (position) => `Account: ${position}`,
    signOut: 'Sign out',
    language: 'Language',
    colour: 'Background',
    colours: { light: 'Light', dark: 'Dark', auto: 'As the device' },
    letterKeys: 'Single-letter keys',
    allKeys: 'All keys of this screen',
  },
  banner: {
    sample: 'Showing sample data of an invented province.',
    shifted: (date) => `Running as of ${date}, which is not today.`,
    newer: 'The software has just been updated. What you are writing is still on the screen.',
    reload: 'Reload the page',
    endSample: 'End the sample',
  },
  endSample: {
    title: 'End the sample?',
    what: 'All sample accounts are signed out and the first screen opens again. What was entered while looking around is set aside in the database, where nobody here goes on with it.',
    confirm: 'End it and begin anew',
  },
  lastNight: {
    tonight: (time) => `Last night finished at ${time}`,
    earlier: (date) => `Latest night: ${date}`,
    failed: (date) => `The night of ${date} stopped before its end`,
    letters: (count) => plural(count, 'letter', 'letters'),
  },
  offline: 'No connection',
  saving: 'Saving',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  keys: {
    title: 'Keys of this screen',
    off: 'Single-letter keys are off; turn them on in the account menu.',
    all: 'all keys',
    none: 'This screen has no keys of its own.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be old or incomplete.',
    home: 'To the first page',
  },
  crashed: {
    what: 'This screen has met a fault of the software.',
    kept: 'What was saved is still on the server.',
    todo: 'Reload the page. If it happens again, give the line below to the administrator.',
  },
} satisfies typeof vi;
