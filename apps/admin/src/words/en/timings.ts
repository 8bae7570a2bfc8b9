import { plural } from '../plural.ts';
import type { TimingWords } from '../timing-words.ts';

export const timings = {
  kinds: {
    by: 'by a day',
    window: 'within a window',
    from: 'from a day on',
    continuous: 'continuous',
    yearly: 'every year',
    after: 'after an event',
    'per-other-plan': 'per another plan',
    none: 'no deadline',
  },
  from: (date) => `from ${date}`,
  yearly: (dayMonth) => `${dayMonth} every year`,
  after: {
    hours: (amount) => `within ${plural(amount, 'hour', 'hours')} of the event`,
    days: (amount) => `within ${plural(amount, 'day', 'days')} of the event`,
    'working-days': (amount) =>
      `within ${plural(amount, 'working day', 'working days')} of the event`,
    months: (amount) => `within ${plural(amount, 'month', 'months')} of the event`,
  },
  afterEvent: 'upon the event',
  units: { hours: 'hours', days: 'days', 'working-days': 'working days', months: 'months' },
} satisfies TimingWords;
