import type { Words } from '../words.ts';

export const ownPlan: Words['ownPlan'] = {
  title: 'Plans of the bodies’ own',
  means: 'Each body named issues a plan of its own, and says by that plan that it is done.',
  on: 'Ask each body for a plan of its own',
  off: 'Ask for own plans no longer',
  offMeans: 'Own plans are counted no longer; what was said stays.',
  switched: 'What is asked about own plans has changed.',
  issued: (issued, all) => `${issued}/${all} issued`,
  without: (count) => `${count} issue none of their own`,
  of: { all: 'All', missing: 'Not issued', issued: 'Issued' },
  none: 'No body.',
  states: {
    'kept-here': 'issued',
    'on-paper': 'issued',
    without: 'issues none of its own',
    missing: 'not issued',
  },
  kept: 'Own plan that is kept here',
  keptMeans: 'Number and date are those of the plan chosen.',
  choose: 'Not kept here: number and date below',
  line: (number, title) => `${number}, ${title}`,
  shows: 'Reason, where none of its own is issued',
  needed: 'Give the plan issued, or the reason why none of its own is.',
};
