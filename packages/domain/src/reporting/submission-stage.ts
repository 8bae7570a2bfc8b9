import { z } from 'zod';
import type { ActionTable } from '../kernel/action-table.ts';

/** The way of a submission inside its body. Only `sent` is a submission; a draft counts as nothing. */
export const SubmissionStage = z.enum(['draft', 'for-approval', 'sent']);
export type SubmissionStage = z.infer<typeof SubmissionStage>;

export type SubmissionAction = 'write' | 'lay-before-head' | 'send';

/** What may be done to a submission at which stage. What is sent never changes: a correction is a new revision. */
export const SUBMISSION_ACTIONS = {
  write: {
    states: ['draft', 'for-approval'],
    to: 'same',
    source: 'Inside a body: draft, for approval, sent; revisions are kept',
  },
  'lay-before-head': {
    states: ['draft', 'for-approval'],
    to: ['for-approval'],
    source: 'Inside a body: draft, for approval, sent',
  },
  send: {
    states: ['draft', 'for-approval'],
    to: ['sent'],
    source: "Who may send is the body's setting: the head, or who drafts",
  },
} as const satisfies ActionTable<SubmissionAction, SubmissionStage>;
