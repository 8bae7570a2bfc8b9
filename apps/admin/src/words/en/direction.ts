import type { Words } from '../words.ts';

export const direction: Words['direction'] = {
  title: 'Directions',
  short: 'direction',
  open: 'Enter a direction',
  means:
    'One line becomes a task of the register whose source is the direction. The paper stays as it is and no edition is made; the bodies are written to tonight.',
  task: 'What is to be done',
  source: 'Who directed it',
  role: 'Position of who directed it',
  roleHint: 'The position, not a name',
  date: 'Day of the direction',
  number: 'Number of the notice of conclusions',
  numberHint: 'Leave it empty where it was said at a meeting',
  notYet: 'Give the day on which it was given, today at the latest.',
  beforeGiven: 'The date cannot lie before the day of the direction.',
  save: 'Give the task',
  saved: 'The task was given by direction',
  by: (role, number, date) =>
    number === null
      ? `Directed by ${role} on ${date}`
      : `Directed by ${role}, ${number} of ${date}`,
};
