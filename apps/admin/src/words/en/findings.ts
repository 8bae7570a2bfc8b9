import { writeDateFact, writeLabelFact } from '../finding-words.ts';
import type { FindingWords } from '../finding-words.ts';
import { plan } from './plan.ts';
import type { findings as vi } from '../vi/findings.ts';

export const findings = {
  heading: 'Findings',
  severity: { blocks: 'Blocks', acknowledge: 'needs a note', information: 'for information' },
  count: {
    blocks: (count) => `${count} blocking`,
    acknowledge: (count) => `${count} to be noted, not blocking`,
    information: (count) => `${count} for information`,
  },
  none: 'No findings.',
  noted: (note) => `noted: ${note}`,
  resolved: (date) => `no longer so since ${date}`,
  note: 'Note',
  takeBack: 'Take the note back',
  dismiss: 'Dismiss with a reason',
  of: {
    'standing-agency.missing': () => 'The text names no standing agency; choose one.',
    'duty.missing': ({ label }) => `Item ${writeLabelFact(label, plan.dash)} names no body.`,
    'agency.unknown': ({ name }) => `“${name}” is not in the registry.`,
    'duty-word.unread': ({ word }) => `A sentence with “${word}” has not become a task.`,
    'accountable.missing': ({ label }) =>
      `Item ${writeLabelFact(label, plan.dash)} names bodies, but none answers for it.`,
    'agency.ended': ({ name, endedOn }) => `${name} ended on ${writeDateFact(endedOn)}.`,
    'rule-order.broken': ({ upper, lower }) =>
      `The consolidation is due ${upper}, not later than the level below (${lower}); a signed text is not ours to mend.`,
    'deadline.before-issue': ({ label, date }) =>
      `Item ${writeLabelFact(label, plan.dash)}: due ${writeDateFact(date)}, before the day of issue.`,
    'report-period.before-issue': ({ period, ends }) =>
      `The period named in “${period}” ends ${writeDateFact(ends)}, before the day of issue.`,
    'number.missing': () => 'The document has no number yet.',
    'issued-on.day-missing': ({ month }) =>
      `The day of issue is missing; only the month ${writeDateFact(month)} is given.`,
    'section.numbering': ({ expected, seen }) =>
      `Section numbers do not follow: ${expected} expected, ${seen} found.`,
    'personal-data.suspected': () => 'A passage looks like personal data.',
    'deadline.missing': ({ label }) =>
      `Item ${writeLabelFact(label, plan.dash)} gives no deadline.`,
    'contact.missing': ({ name }) => `${name} has no mailbox.`,
    'text.suspect-glyphs': ({ count }) => `${count} letters may be wrongly encoded.`,
    'night.row-failed': ({ night }) =>
      `The night of ${writeDateFact(night)} could not decide one row; it is tried again each night.`,
    'source.corrected': ({ name }) => `${name} has corrected a report used as a source.`,
  } satisfies FindingWords,
} satisfies typeof vi;
