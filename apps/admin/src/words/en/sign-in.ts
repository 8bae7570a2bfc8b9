import type { signIn as vi } from '../vi/sign-in.ts';

export const signIn = {
  title: 'Sign in',
  name: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  haveCode: 'Have a one-time code? Set a password',
  sample: {
    title: 'Look around in the sample',
    lead: 'Choose a position. The password of all:',
    enter: 'Go in',
    enterAs: (position) => `Go in as ${position}`,
  },
  redeem: {
    title: 'Set a password with a one-time code',
    lead: 'The administrator gave you the code; it works once.',
    code: 'One-time code',
    password: 'New password',
    passwordHint: 'At least 10 characters; a few unrelated words are best.',
    submit: 'Set the password and sign in',
    back: 'Have a password? Sign in',
  },
} satisfies typeof vi;
