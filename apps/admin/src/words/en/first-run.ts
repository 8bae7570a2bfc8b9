import type { firstRun as vi } from '../vi/first-run.ts';

export const firstRun = {
  title: 'Begin',
  lead: 'Bring no secret documents in here.',
  data: {
    label: 'Which data do you begin with?',
    sample: {
      name: 'Sample data',
      means: 'to look around: an invented province with a plan in force; one button ends it',
    },
    own: {
      name: 'Our own',
      means: 'an empty register with the calendar of days off; begins with an administrator',
    },
  },
  sample: {
    what: 'A plan of the invented province Sông Hương is written with dates around today, then read and put in force as a real document is. It takes about ten seconds.',
    cutOff: 'Loading the sample was cut off before. Going on keeps what is there already.',
    load: 'Load the sample',
    goOn: 'Go on loading the sample',
    loading: 'Writing the plan, reading it back, making the register…',
  },
  administrator: {
    title: 'First administrator',
    lead: 'This account sets up the agencies and everyone’s accounts; it can be handed over later.',
    signInName: 'Sign-in name',
    signInNameHint: 'lower-case letters without marks, digits, dot or hyphen',
    position: 'Position',
    positionHint: 'a position, not a person’s name',
    mailbox: 'Official mailbox',
    password: 'Password',
    passwordHint: 'At least 10 characters; a few unrelated words are best.',
    submit: 'Create and start working',
  },
  next: 'Then set up the agencies, make accounts, and bring in the first plan document.',
} satisfies typeof vi;
