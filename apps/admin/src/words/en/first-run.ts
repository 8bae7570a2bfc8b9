import type { firstRun as vi } from '../vi/first-run.ts';

export const firstRun = {
  lead: 'Bring no secret documents in here.',
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
