import type { vi } from '../vi/index.ts';

export const nextPlan = {
  open: 'Begin the next plan',
  title: 'Begin the next plan',
  means:
    'The chosen tasks, the reporting rules and the targets go into a draft, moved by a year; the original dates are kept. This plan stays as it is.',
  list: 'Tasks of the plan',
  all: 'Choose every task',
  pickFirst: 'Choose at least one task.',
  begin: (count: number) => `Begin a draft with ${count} tasks`,
  said: 'The draft of the next plan is begun.',
  from: (number: string, label: string) => `Carried from ${number}, item ${label}`,
  originalDue: (date: string) => `original date ${date}`,
} satisfies (typeof vi)['nextPlan'];
