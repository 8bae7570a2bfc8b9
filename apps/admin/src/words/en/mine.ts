import type { vi } from '../vi/index.ts';

export const mine = {
  title: 'Work of the body',
  report: (period: string) => `Report for ${period}`,
  dueToday: (report: string) => `${report} is due today`,
  dueOn: (report: string, day: string) => `${report} is due ${day}`,
  lateHead: (report: string) => `${report} is overdue`,
  askedHead: (report: string) => `More is asked for: ${report}`,
  askedBy: (date: string) => `To be answered by the end of ${date}.`,
  askedReason: 'Asked for:',
  begin: 'Write the report',
  goOn: 'Go on writing',
  more: 'Write the supplement',
  send: 'Read and send',
  open: 'Open',
  withHead: 'Laid before the head',
  inWriting: 'being written',
  waitsForHead: 'waits for the head to send',
  groups: {
    overdue: 'Overdue',
    asked: 'More asked for',
    soon: 'Coming',
    answer: 'To be answered',
    sent: 'Sent, to be noted',
    duties: 'Tasks given',
  },
  due: (date: string) => `due ${date}`,
  window: (from: string, to: string) => `figures ${from} to ${to}`,
  opens: (date: string) => `opens ${date}`,
  received: (date: string) => `sent ${date}`,
  insideOf: (host: string) => `inside ${host}`,
  noBody: 'This account stands for no body yet. Ask the administrator to add a role.',
  empty: 'No report and no task waits for this body.',
  further: 'Show more',
  sentence: {
    decided: (from, dueDay) => `Due ${from}, moved by decision to ${dueDay}.`,
    shifted: (nominal: string, nominalDay: string, dueDay: string) =>
      `${nominal} is a ${nominalDay}, so it moves to ${dueDay}.`,
    earlier: (nominal: string, nominalDay: string, dueDay: string) =>
      `${nominal} is a ${nominalDay}, so it moves back to ${dueDay}.`,
    counted: (amount: string, from: string, dueDay: string) =>
      `${amount} after ${from}: ${dueDay}.`,
    written: (dueDay: string) => `The document says ${dueDay}.`,
    merged: (host: string) => `Sent inside ${host}.`,
    none: 'The document gives no date.',
  },
} satisfies (typeof vi)['mine'];
