import { plural } from '../plural.ts';
import type { firstNotices as vi } from '../vi/first-notices.ts';

export const firstNotices = {
  title: 'First notices',
  lead: 'See who will be told what before the first mail of this plan leaves.',
  columns: { night: 'Night', body: 'Body', what: 'What', due: 'Due', recipient: 'Mailbox' },
  report: (name, period) => `Report ${period}: ${name}`,
  task: (label) => `item ${label}`,
  release: (count) => (count === 0 ? 'Release' : `Release ${plural(count, 'notice', 'notices')}`),
  releaseMany: 'Release all',
  released: (date) => `Released on ${date}. From now on reminders follow the plan.`,
  done: 'First notices released',
  none: 'Nothing is held yet: the list is made at night. Below is what the next one would tell; wait until morning, or release now.',
  tonight: 'The next night would tell',
  count: (count) => `${plural(count, 'notice', 'notices')} held`,
  countMore: (count) => `more than ${plural(count, 'notice', 'notices')} held`,
  noContact: 'no mailbox yet',
} satisfies typeof vi;
