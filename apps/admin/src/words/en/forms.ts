import type { IssueWords } from '../issue-words.ts';
import { plural } from '../plural.ts';
import type { forms as vi } from '../vi/forms.ts';

export const forms = {
  optional: 'optional',
  decision: {
    role: 'Who decided (position)',
    number: 'Number and symbol',
    date: 'Date of the document',
    noneNeeded: 'leave it empty where no paper was needed',
  },
  issues: {
    required: 'Fill in this field.',
    tooShort: (least) => `At least ${plural(least, 'character', 'characters')}.`,
    tooLong: (most) => `At most ${plural(most, 'character', 'characters')}.`,
    tooSmall: (least) => `The least is ${least}.`,
    tooBig: (most) => `The most is ${most}.`,
    tooFew: (least) => `Choose at least ${least}.`,
    email: 'This is no mail address; for example vanthu@songhuong.example.',
    date: 'There is no such day.',
    choice: 'Choose one of the list.',
    signInName: 'Lower-case letters without marks, digits, dot and hyphen only.',
    pattern: 'Not in the right form; see the example above.',
    figure: 'Write a number, for example 95 or 1.234,5.',
    aimOrder: 'The days must follow each other, each with one figure.',
    baselineLate: 'The first figure must be of a day before the first aim.',
    dayOrder: 'The last day must not come before the first.',
    bodyMissing: 'This role needs a body.',
    toItself: 'Choose a body other than the one that asks.',
    answerEmpty: 'Write an answer, or give number and date of a document.',
    other: 'This field is not right.',
  } satisfies IssueWords,
} satisfies typeof vi;
