import { kept, never, own, watched } from './access-row.ts';
import type { AccessRow } from './access-row.ts';

/** The rows of the access table about duties: what a body says of its own, and who answers it. */
export const DUTY_ACCESS = {
  'duty.claim': {
    kind: 'plan',
    why: 'the body says that its duty is done: its head or the officer at work on it',
    administrator: never,
    clerk: never,
    leader: never,
    head: own,
    officer: own,
    auditor: never,
  },
  'duty.ask': {
    kind: 'plan',
    why: 'a body asks by its head for more time, or says that the duty is not its own; asking decides nothing',
    administrator: never,
    clerk: never,
    leader: never,
    head: own,
    officer: never,
    auditor: never,
  },
  'task.switch-by-reference': {
    kind: 'plan',
    why: 'who keeps the register decides which tasks are followed by number, date and receiver of a paper alone',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'duty.confirm': {
    kind: 'decision',
    why: 'the standing agency notes a claim sufficient or asks for more; for its own duty the leader does',
    administrator: never,
    clerk: kept,
    leader: watched,
    head: never,
    officer: never,
    auditor: never,
  },
  'duty.answer': {
    kind: 'plan',
    why: 'a body that was asked answers by its head; the clerk records an answer that came as a letter',
    administrator: never,
    clerk: kept,
    leader: never,
    head: own,
    officer: never,
    auditor: never,
  },
} as const satisfies Record<string, AccessRow>;
