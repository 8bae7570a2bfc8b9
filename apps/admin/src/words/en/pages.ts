import type { vi } from '../vi/index.ts';

export const pages = {
  count: (acknowledged: number, sent: number) => `${acknowledged}/${sent} bodies have acknowledged`,
  view: (acknowledged: number, sent: number) => `Acknowledged ${acknowledged}/${sent}`,
  silent: (count: number) => `${count} silent`,
  list: 'Bodies that have not acknowledged',
  means: 'Silence is never overdue and enters no statistic.',
  all: 'Every body that was given work has acknowledged.',
  record: 'Record receipt',
  recordOf: (body: string) => `Record receipt: ${body}`,
  on: 'Acknowledged on',
  channel: 'Came by',
  recorded: (body: string) => `Recorded: ${body} has acknowledged.`,
  acknowledge: 'Acknowledge receipt',
  acknowledgeFor: (body: string) => `Acknowledge receipt: ${body}`,
  acknowledged: 'Receipt acknowledged.',
  mine: 'Newly given plans, to be acknowledged',
  key: 'acknowledge',
} satisfies (typeof vi)['pages'];
