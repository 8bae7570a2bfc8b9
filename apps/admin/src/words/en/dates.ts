import { plural } from '../plural.ts';
import type { dates as vi } from '../vi/dates.ts';

const workingDays = (count: number) => plural(count, 'working day', 'working days');

export const dates = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  today: 'today',
  late: (count) => `${workingDays(count)} late`,
  left: (count) => `${workingDays(count)} left`,
  since: (date) => `since ${date}`,
  now: (date) => `now ${date}`,
  none: 'no deadline given',
  why: 'why',
  original: 'Original due date',
  savedAt: (time) => `Saved ${time}`,
} satisfies typeof vi;
