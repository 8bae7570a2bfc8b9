import type { vi } from '../vi/index.ts';
import { plural } from '../plural.ts';

export const matrix = {
  title: 'Reports by period',
  grid: 'Bodies and reporting periods',
  bodies: (count: number) => plural(count, 'body', 'bodies'),
  reading: (count: number) => `Reading, ${plural(count, 'body', 'bodies')} so far`,
  rule: 'Rule',
  allRules: 'All rules of the plan',
  year: 'Year',
  complete: 'Received',
  onTimeByOriginal: 'By original date',
  onTime: 'By current date',
  completeOfExpected: 'Received / due',
  legend: 'Signs of the table',
  lateExample: '2 working days late',
  nothingOwed: 'nothing owed',
  cell: (agency: string, period: string, state: string) => `${agency}, ${period}: ${state}`,
  noDue: 'no date',
  short: {
    month: (month: number) => `Month ${month}`,
    quarter: (quarter: number) => `Q${quarter}`,
    half: (half: number) => `Half ${half}`,
    nineMonths: '9 months',
    year: 'Year',
    week: (week: number) => `Week ${week}`,
  },
  empty: (year: number) =>
    `No reporting period of this plan falls in ${year} yet. Periods are made at night from the reporting rules.`,
  keys: {
    move: 'move in the table',
    open: 'open what is owed',
    previous: 'previous period',
    next: 'next',
  },
  periodBeside: 'period before, after',
} satisfies (typeof vi)['matrix'];
