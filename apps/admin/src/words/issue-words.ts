import type { z } from 'zod';

/** Words for what a form's schema may find at a field. */
export interface IssueWords {
  readonly required: string;
  readonly tooShort: (least: number) => string;
  readonly tooLong: (most: number) => string;
  readonly tooSmall: (least: number) => string;
  readonly tooBig: (most: number) => string;
  readonly tooFew: (least: number) => string;
  readonly email: string;
  readonly date: string;
  readonly choice: string;
  readonly signInName: string;
  readonly pattern: string;
  readonly bodyMissing: string;
  readonly dayOrder: string;
  readonly figure: string;
  readonly aimOrder: string;
  readonly baselineLate: string;
  readonly toItself: string;
  readonly answerEmpty: string;
  readonly other: string;
}

/** What a schema's issue means for whoever fills the form; zod's own sentences are English and meant for programmers. */
export function wordIssue(issue: z.core.$ZodIssue, words: IssueWords): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return issue.minimum === 1 ? words.required : words.tooShort(Number(issue.minimum));
    return issue.origin === 'array'
      ? words.tooFew(Number(issue.minimum))
      : words.tooSmall(Number(issue.minimum));
  }
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? words.tooLong(Number(issue.maximum))
      : words.tooBig(Number(issue.maximum));
  if (issue.code === 'invalid_format' && issue.format === 'email') return words.email;
  if (issue.message === 'civil-date') return words.date;
  if (issue.message === 'sign-in-name') return words.signInName;
  if (issue.message === 'grant.body-missing') return words.bodyMissing;
  if (issue.message === 'grant.order' || issue.message === 'substitution.order')
    return words.dayOrder;
  if (issue.message === 'figure.unreadable') return words.figure;
  if (issue.message === 'aim.order') return words.aimOrder;
  if (issue.message === 'baseline.late') return words.baselineLate;
  if (issue.message === 'difficulty.to-itself' || issue.message === 'input-request.to-itself')
    return words.toItself;
  if (issue.message === 'input-answer.empty') return words.answerEmpty;
  if (issue.code === 'invalid_format') return words.pattern;
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return words.choice;
  if (issue.code === 'invalid_type') return words.required;
  return words.other;
}
