import { Agency } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forms } from './vi/forms.ts';
import { wordIssue } from './issue-words.ts';

const said = (schema: z.ZodType, value: unknown): string | null => {
  const parsed = schema.safeParse(value);
  const issue = parsed.error?.issues[0];
  return issue ? wordIssue(issue, forms.issues) : null;
};

describe('what a field says about itself', () => {
  it.each([
    [Agency.shape.name, 'A', 'Cần ít nhất 2 ký tự.'],
    [Agency.shape.name, 'A'.repeat(301), 'Dài quá 300 ký tự.'],
    [Agency.shape.mailbox, 'vanthu@', forms.issues.email],
    [Agency.shape.code, 'h57', forms.issues.pattern],
    [Agency.shape.kind, 'bank', forms.issues.choice],
    [CivilDate, '2026-02-30', forms.issues.date],
    [z.string().min(1), '', forms.issues.required],
    [z.string(), null, forms.issues.required],
    [z.array(z.string()).min(1), [], 'Chọn ít nhất 1.'],
    [z.int().max(31), 32, 'Lớn nhất là 31.'],
  ])('%# is in words a clerk understands', (schema, value, words) => {
    expect(said(schema, value)).toBe(words);
  });
});
