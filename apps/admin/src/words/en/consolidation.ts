import { plural } from '../plural.ts';
import type { consolidation as vi } from '../vi/consolidation.ts';

export const consolidation = {
  listTitle: 'Consolidated reports',
  title: (period) => `Consolidated report, ${period}`,
  to: (addressees) => (addressees === '' ? '' : `to ${addressees}`),
  noPeriods: 'No reporting period has opened yet. The first one opens by the rules of the plan.',
  columns: {
    period: 'Period',
    due: 'Original due date',
    received: 'Sent',
    report: 'Consolidated report',
  },
  sentOf: (received, owed) => `${received}/${owed} bodies`,
  noReport: 'not begun',
  untitled: 'No number yet',
  begin: 'Write report',
  beginAgain: 'Write another',
  states: {
    drafting: 'being written',
    frozen: 'approved, waits for its number',
    numbered: 'numbered, not sent',
    sent: 'sent',
  },
  steps: {
    label: 'Steps of the report',
    done: 'done',
    drafting: 'Write',
    frozen: 'Approve the text',
    numbered: 'Number by the records office',
    sent: 'Send',
  },
  download: 'Download .docx',
  tabs: { sections: 'Sections', sources: 'Reports sent', paper: 'Report page' },
  foot: 'Every paragraph keeps its source; the machine does not write for a body',
  keys: {
    next: 'next report',
    previous: 'report before',
    pull: 'put in',
    nextPeriod: 'next period',
    previousPeriod: 'period before',
  },
  sections: { title: 'Section', unused: 'unused', sent: 'sent', allUsed: 'all used' },
  missing: {
    label: 'Bodies that have not sent',
    count: (missing, asked) =>
      missing === 0 && asked === 0
        ? 'Every body has sent'
        : `${plural(missing, 'body has', 'bodies have')} not sent${asked === 0 ? '' : `, ${asked} asked for more`}`,
    sent: (sent, expected, nil) =>
      `${sent}/${expected} sent${nil === 0 ? '' : `, ${nil} with nothing to report`}.`,
    asOf: (date) => `By the end of ${date}.`,
    askedMore: 'asked for more',
    follows:
      'Written into the report by itself; it follows what comes in until the text is approved.',
    frozen: 'As it was when the text was approved; what comes in later does not change this one.',
  },
  show: {
    label: 'Which reports',
    all: (count) => `All ${count}`,
    unused: (count) => `Unused ${count}`,
    nil: (count) => `Nothing to report ${count}`,
  },
  noSources: 'No body has written this section yet. Reports that come in appear here.',
  noneShown: 'There is no such report. Choose “All” to see the others.',
  revision: (revision, date) => `revision ${revision}, ${date}`,
  nil: 'Nothing to report, confirmed',
  pull: 'Put in the report',
  pullOf: (body) => `Put in the report: ${body}`,
  replace: 'Replace in the report',
  replaceOf: (body) => `Replace in the report: ${body}`,
  uses: {
    used: 'in the report',
    edited: 'in the report, changed',
    unused: 'unused',
    corrected: 'source was corrected',
    askedMore: 'asked for more, unused',
    nil: 'named in the last section',
  },
  figures: {
    title: 'Figures of the plan',
    tasks: (labels) => ` tasks ${labels}`,
    from: (date) =>
      `Counted from the register, by the end of ${date}; printed as a table in section I.`,
  },
  paper: {
    label: 'Report page',
    draft:
      'Number, date and signed copy come back from the records office; approval freezes the words',
    frozen: (role, date) => `The text is frozen: approved by ${role} on ${date}`,
    addTo: (section) => `Add a paragraph to ${section}`,
    add: 'add a paragraph',
    edit: 'Edit',
    editing: (section) => `Paragraph in ${section}`,
    remove: 'Take out',
    save: 'Save paragraph',
    own: 'own words',
    edited: 'changed',
    sourceOf: (body) => `Source: ${body}`,
    empty: (section, waiting) =>
      waiting === 0
        ? `“${section}” has no paragraph yet and is not printed.`
        : `“${section}” has no paragraph yet and is not printed; ${plural(waiting, 'body wrote', 'bodies wrote')} something.`,
  },
  frame: {
    open: 'Head and foot',
    heading: 'Head and foot of the paper',
    hint: 'One name or position a line. Number and date come from the records office after signing.',
    superior: 'Superior body',
    issuer: 'Issuing body',
    symbol: 'Symbol',
    place: 'Place',
    title: 'Subject',
    addressees: 'To',
    opening: 'Opening sentence',
    closing: 'Closing sentence',
    authority: 'On behalf of (TM.)',
    positions: 'Position of the signatory',
    recipients: 'Recipients',
    save: 'Save head and foot',
  },
  approve: {
    open: 'Approve the text',
    title: 'Approve and freeze the text',
    effect:
      'Approval freezes the words: nobody can change this report afterwards. Number and date come back later.',
    missing: (missing, overdue) =>
      `The report names ${plural(missing, 'body that has', 'bodies that have')} not sent${overdue === 0 ? '' : `; ${plural(overdue, 'overdue report becomes', 'overdue reports become')} “Missing” until something comes`}.`,
    waiting: (count) => `${plural(count, 'body was', 'bodies were')} asked for more.`,
    personalData: (places) =>
      `Some places look like data of a private person; look at them before approving: ${places}.`,
    role: 'Approved by',
    roleHint: 'The position, not a name',
    number: 'Document of approval, if any',
    date: 'Day of approval',
    dateHint: 'As written on the paper',
    confirm: 'Approve and freeze',
    said: 'The text of the report is frozen',
  },
  number: {
    open: 'Record the number',
    title: 'Number and date from the records office',
    number: 'Number and symbol',
    hint: (symbol) => `For example 45/${symbol}; a number alone keeps this symbol`,
    date: 'Date of issue',
    confirm: 'Record number',
    said: 'Number and date recorded',
  },
  sent: {
    open: 'Record sending',
    title: 'Day on which the report went out',
    date: 'Sent on',
    confirm: 'Record sending',
    said: 'Sending recorded',
  },
} satisfies typeof vi;
