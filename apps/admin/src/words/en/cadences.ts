import type { CadenceWords } from '../cadence-words.ts';

export const cadences = {
  kinds: {
    day: 'every day',
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    'half-year': 'every half-year',
    'nine-months': 'nine months',
    year: 'every year',
    'days-in-year': 'on named days of the year',
    once: 'once',
    'on-request': 'on request',
    unscheduled: 'no cadence named',
  },
  operators: { by: 'by', before: 'before' },
  due: {
    dayOfMonth: (operator, day) => `${operator} day ${day} of the month`,
    yearlyDay: (operator, dayMonth) => `${operator} ${dayMonth} every year`,
    fixed: (operator, date) => `${operator} ${date}`,
    none: 'no deadline',
  },
  merged: (host) => `merged into ${host}`,
} satisfies CadenceWords;
