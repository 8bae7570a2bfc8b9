import { useForm } from '@mantine/form';
import type { FormErrors, UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { wordIssue } from '../../words/issue-words.ts';
import { useWords } from '../../words/words-provider.tsx';

/**
 * A form over a schema of the domain: what the server would refuse is said at the field, in the reader's words.
 *
 * @example
 * const form = useSchemaForm(NewAccount, { signInName: '', position: '', mailbox: '' });
 */
export function useSchemaForm<Schema extends z.ZodType<object, Record<string, unknown>>>(
  schema: Schema,
  initialValues: z.input<Schema>,
): UseFormReturnType<z.input<Schema>> {
  const words = useWords();
  const form = useForm<z.input<Schema>>({
    mode: 'controlled',
    initialValues,
    validate: (values): FormErrors => {
      const parsed = schema.safeParse(values);
      if (parsed.success) return {};
      const errors: Record<string, string> = {};
      for (const issue of parsed.error.issues)
        errors[issue.path.join('.')] ??= wordIssue(issue, words.forms.issues);
      return errors;
    },
  });
  const spoken = useRef(words);
  useEffect(() => {
    if (spoken.current === words) return;
    spoken.current = words;
    if (Object.keys(form.errors).length > 0) form.validate();
  }, [words, form]);
  return form;
}
