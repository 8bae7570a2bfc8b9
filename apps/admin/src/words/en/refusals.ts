import { plural } from '../plural.ts';
import type { RefusalWords } from '../refusal-words.ts';
import { writing } from './writing.ts';

const MEGABYTE = 1024 * 1024;

/** What a file is that is no plan, by its bytes. */
const KINDS: Readonly<Record<string, string>> = {
  doc: 'an old Word file (.doc)',
  spreadsheet: 'a spreadsheet',
  slides: 'a file of slides',
  odt: 'an OpenDocument text (.odt)',
  rtf: 'an .rtf file',
  html: 'a web page',
  image: 'a picture',
  zip: 'a package without a Word document',
};
/** Why a file does not open, and what helps. */
const UNREADABLE: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  encrypted: [
    'This file is locked with a password.',
    'Save it without the password and upload it again.',
  ],
  empty: ['This file is empty.', 'Ask its sender for it once more.'],
  'zip-damaged': ['This file is cut off or damaged.', 'Ask its sender for it once more.'],
  'pdf-damaged': ['This file is cut off or damaged.', 'Ask its sender for it once more.'],
  'too-long': ['This file is longer than any plan.', 'Split it and upload the parts.'],
  'too-many-blocks': ['This file is longer than any plan.', 'Split it and upload the parts.'],
  'too-many-pages': ['This file has more pages than any plan.', 'Split it and upload the parts.'],
  'not-xlsx': ['This file is no .xlsx spreadsheet.', 'Save it as .xlsx and choose it again.'],
  'no-sheet': ['This file has no sheet that opens.', 'Open it, save it and choose it again.'],
  'no-headings': [
    'No row of headings has a column for the name of the body and one thing more.',
    'Head the columns as the empty file does and choose it again.',
  ],
  'no-rows': ['This file has no body under its headings.', 'Fill it in and choose it again.'],
  'too-many-rows': ['This file has more than 2000 rows.', 'Split it and take in the parts.'],
  'merged-cells': [
    'This file has merged cells within the list.',
    'Unmerge them, fill in every row and choose it again.',
  ],
  'text-encoding': [
    'The letters of this file are in no encoding that is known.',
    'Save it as UTF-8 or .docx and upload it again.',
  ],
};

export const refusals: RefusalWords = {
  'access.denied': () => ({
    what: 'This account may not do that.',
    kept: 'Nothing has changed.',
    todo: 'Ask the administrator for the right role, or sign in with another account.',
  }),
  'sign-in.wrong': () => ({
    what: 'The name or the password is not right.',
    kept: 'You are not signed in.',
    todo: 'Type them again, or ask the administrator for a new code.',
  }),
  'sign-in.needed': () => ({
    what: 'Your session has ended.',
    kept: 'What you were writing is still on this screen.',
    todo: 'Sign in again and go on.',
  }),
  'not-found': () => ({
    what: 'This item was not found.',
    kept: 'It may have moved, or lie outside what you may see.',
    todo: 'Go back to the list and choose again.',
  }),
  'command.reused': () => ({
    what: 'This was already recorded by another press.',
    kept: 'The earlier record stands as it was.',
    todo: 'Reload to see what is there, then do it again if needed.',
  }),
  'version.stale': () => ({
    what: 'Somebody has just changed this item.',
    kept: 'Their version is saved; what you typed is still on the screen.',
    todo: 'Look at the new version, then record your part again.',
  }),
  'state.refused': () => ({
    what: 'This cannot be done in its present state.',
    kept: 'Nothing has changed.',
    todo: 'Reload to see the new state.',
  }),
  'register.blocked': ({ blockers }) => ({
    what: `The register cannot be put in force: ${plural(blockers.length, 'thing blocks', 'things block')} it.`,
    kept: 'The reading stands as it was.',
    todo: 'Settle each in the list of findings.',
  }),
  'duties.open': ({ duties }) => ({
    what: `The register cannot be closed yet: ${plural(duties.length, 'duty', 'duties')} without an outcome.`,
    kept: 'The register is still kept.',
    todo: 'Reload the list and give each duty its outcome.',
  }),
  'decision.needed': () => ({
    what: 'This is decided by who stands above.',
    kept: 'Nothing has changed.',
    todo: 'Record who decided, with number and date of the paper where there is one.',
  }),
  'name.taken': ({ name }) => ({
    what: `The name “${name}” is taken.`,
    kept: 'Nothing was recorded.',
    todo: 'Choose another name.',
  }),
  'administrator.last': () => ({
    what: 'This is the last account that administers all bodies.',
    kept: 'The role and the account are unchanged.',
    todo: 'Make another account administrator of all bodies first.',
  }),
  'secrecy.marked': () => ({
    what: 'The file bears a mark of secrecy.',
    kept: 'Neither its name nor its content was kept.',
    todo: 'Take the file off this machine and tell the officer in charge of secrecy.',
  }),
  'file.kind': ({ seen }) => ({
    what: `This kind of file cannot be read${KINDS[seen] ? ` (${KINDS[seen]})` : ''}.`,
    kept: 'The file was not kept.',
    todo: 'Use a .docx, a .pdf with text, or a .txt file.',
  }),
  'file.too-large': ({ limit }) => ({
    what: `The file is larger than ${Math.floor(limit / MEGABYTE)} MB.`,
    kept: 'The file was not kept.',
    todo: 'Take out pictures or split the file, then upload again.',
  }),
  'file.unreadable': ({ reason }) => {
    const [what, todo] = UNREADABLE[reason] ?? [
      'This file does not open.',
      'Open it in Word, save it, and upload it again.',
    ];
    return { what, kept: 'The file was not kept.', todo };
  },
  'file.no-text': ({ pages }) => ({
    what: `The PDF of ${plural(pages, 'page', 'pages')} has no text; it may be a scan.`,
    kept: 'The file was not kept.',
    todo: 'Ask for the Word file or a PDF with text.',
  }),
  'report.incomplete': ({ sections }) => ({
    what: `Sections that must be written are empty: ${sections.join('; ')}.`,
    kept: 'What you wrote is kept.',
    todo: 'Write them, or choose “Nothing to report”.',
  }),
  'report.too-long': ({ section }) => ({
    what: `The section “${section}” has more words than a report holds.`,
    kept: 'Nothing was recorded; the consolidated report is unchanged.',
    todo: 'Record the sending without passing it on, then record the report to the next level by its number.',
  }),
  'column.not-totalled': ({ column }) => ({
    what: `The column “${column}” is not totalled.`,
    kept: 'The figures of each body are unchanged.',
    todo: 'Look at the figures of each body.',
  }),
  'figures.several': ({ column }) => ({
    what: `The column “${column}” takes the last figure, and the last day has several that differ.`,
    kept: 'The figures of each body are unchanged.',
    todo: 'Look at the figures of each body.',
  }),
  'reason.missing': () => ({
    what: 'This needs a reason.',
    kept: 'Nothing was written.',
    todo: 'Write the reason and do it again.',
  }),
  'date.in-future': ({ date }) => ({
    what: `${date.split('-').toReversed().join('/')} has not come yet.`,
    kept: 'Nothing was written.',
    todo: 'Write the day it was received, today at the latest.',
  }),
  'event.recorded': ({ on }) => ({
    what: `The event is recorded already, on ${on.split('-').toReversed().join('/')}.`,
    kept: 'Nothing was changed.',
    todo: 'Where that is wrong, take it back and record it again.',
  }),
  'period.before-issue': ({ issuedOn }) => ({
    what: `This period ends before the document was issued (${issuedOn.split('-').toReversed().join('/')}).`,
    kept: 'Nothing was recorded; the sentence stays as it is.',
    todo: 'Choose a period that bodies can still report on.',
  }),
  'rule.recurring': () => ({
    what: 'This rule recurs, so it cannot be read as one other period.',
    kept: 'The rule is unchanged.',
    todo: 'Change its cadence or its due date instead.',
  }),
  'personal-data.suspected': ({ places }) => ({
    what: `${places.map(({ text, kind }) => `“${text}” looks like ${writing.suspected.kinds[kind]}`).join('; ')} of a person.`,
    kept: 'Nothing was recorded.',
    todo: 'Mend it and record again, or keep it if it is the office’s own.',
  }),
  'date.before-issue': ({ date, issuedOn }) => ({
    what: `${date.split('-').toReversed().join('/')} is before ${issuedOn.split('-').toReversed().join('/')}, the day of issue.`,
    kept: 'Nothing was written.',
    todo: 'Check both days.',
  }),
  'change.none': () => ({
    what: 'What was entered changes nothing of the register.',
    kept: 'Nothing was written.',
    todo: 'Enter another change and look at its effect again.',
  }),
  'date.invalid': ({ text }) => ({
    what: `“${text}” is not a real day.`,
    kept: 'Nothing was recorded.',
    todo: 'Write the day as 20/07/2026.',
  }),
  'input.invalid': ({ path }) => ({
    what: `The field “${path}” is not right.`,
    kept: 'Nothing was recorded.',
    todo: 'Mend it and record again.',
  }),
  'code.wrong': () => ({
    what: 'The code is wrong or has run out.',
    kept: 'The password has not changed.',
    todo: 'Type the code again, or ask the administrator for a new one.',
  }),
  'too-many-attempts': ({ retryAfterSeconds }) => ({
    what: 'Too many tries.',
    kept: 'Nothing has changed.',
    todo: `Wait ${plural(retryAfterSeconds, 'second', 'seconds')}, then try again.`,
  }),
  'origin.foreign': ({ expected }) => ({
    what: 'This page was opened from another address than the server answers to.',
    kept: 'Nothing was recorded.',
    todo: `Open it again from ${expected}.`,
  }),
};
