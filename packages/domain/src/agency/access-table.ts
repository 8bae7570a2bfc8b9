import type { Role } from './grant.ts';

/** What an action is done to. */
export type AccessKind = 'plan' | 'submission' | 'decision' | 'registry' | 'account';

/**
 * How the body of a grant stands to the thing:
 * - `keeper`: it keeps the plan (issuer, standing agency) or receives the report; a grant without a body keeps everything
 * - `own`: the thing is the body's own: its duty, its report, its entry in the registry
 * - `below`: the thing belongs to, or is kept by, a body under it
 * - `other`: the thing concerns bodies, but neither this one nor any under it
 * - `none`: the thing concerns no particular body; a grant without a body is its `keeper` too
 */
export type Relation = 'keeper' | 'own' | 'below' | 'other' | 'none';

/** One action: what it is done to, why the row is as it is, and for each role the relations under which it may. */
export interface AccessRow extends Readonly<Record<Role, readonly Relation[]>> {
  readonly kind: AccessKind;
  readonly why: string;
}

const never: readonly Relation[] = [];
const always: readonly Relation[] = ['keeper', 'own', 'below', 'other', 'none'];
const kept: readonly Relation[] = ['keeper'];
/** The register a body keeps, and those kept by bodies under it. */
const watched: readonly Relation[] = ['keeper', 'below'];
const own: readonly Relation[] = ['own'];
/** Read by the body concerned, by who keeps or receives it, and by who stands above. */
const concerned: readonly Relation[] = ['keeper', 'own', 'below'];
/** A thing of no particular body, or one kept by the grant's body. */
const begun: readonly Relation[] = ['keeper', 'none'];

/**
 * The one table of who sees and does what (domain, "Who sees and does what"). Rows are actions, columns are roles.
 * Server, screen and tests ask it through `may` and `scopeFor`; nobody writes a role's name into a condition.
 */
export const ACCESS = {
  'account.see': {
    kind: 'account',
    why: 'accounts are kept by administrators; an auditor checks who was granted what',
    administrator: concerned,
    clerk: never,
    leader: never,
    head: never,
    officer: never,
    auditor: concerned,
  },
  'account.write': {
    kind: 'account',
    why: 'who grants roles must not be who works with them: administrators alone, within their body',
    administrator: concerned,
    clerk: never,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'setting.write': {
    kind: 'registry',
    why: 'a setting, and the end of the sample, holds for the whole deployment',
    administrator: kept,
    clerk: never,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'registry.see': {
    kind: 'registry',
    why: 'which public bodies exist, and how to reach their office, is no secret among them',
    administrator: always,
    clerk: always,
    leader: always,
    head: always,
    officer: always,
    auditor: always,
  },
  'registry.write': {
    kind: 'registry',
    why: 'a clerk takes in the bodies a plan names, of whatever branch, and mends their mailboxes',
    administrator: always,
    clerk: always,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'succession.see': {
    kind: 'registry',
    why: 'which body stands in the place of which, and since when, decides whose every duty is',
    administrator: always,
    clerk: always,
    leader: always,
    head: always,
    officer: always,
    auditor: always,
  },
  'succession.write': {
    kind: 'registry',
    why: 'bodies are rearranged by a resolution; who keeps the registry enters what it says, of whatever branch',
    administrator: always,
    clerk: always,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'transfer.write': {
    kind: 'plan',
    why: 'who takes over an open duty, and that the list was signed, is recorded where the plan is kept',
    administrator: never,
    clerk: begun,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'calendar.see': {
    kind: 'registry',
    why: 'every date of everybody rests on the days off and on what was said to be their source',
    administrator: always,
    clerk: always,
    leader: always,
    head: always,
    officer: always,
    auditor: always,
  },
  'calendar.write': {
    kind: 'registry',
    why: 'days off come as documents, of the state or of one body; a clerk enters what they say, with the source',
    administrator: always,
    clerk: always,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'draft.see': {
    kind: 'plan',
    why: 'a document being read is the desk of the standing agency until it is in force',
    administrator: never,
    clerk: begun,
    leader: never,
    head: never,
    officer: never,
    auditor: begun,
  },
  'draft.write': {
    kind: 'plan',
    why: 'a clerk brings in a document and confirms what was read of it',
    administrator: never,
    clerk: begun,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'plan.put-in-force': {
    kind: 'plan',
    why: 'the standing agency answers for the register; the machine never puts one in force',
    administrator: never,
    clerk: begun,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'plan.see': {
    kind: 'plan',
    why: 'every body named in a plan reads it whole; an administrator keeps accounts, not plans',
    administrator: never,
    clerk: concerned,
    leader: concerned,
    head: own,
    officer: own,
    auditor: concerned,
  },
  'plan.release-notices': {
    kind: 'plan',
    why: 'the first notices leave only after the clerk has seen the list (rule 8)',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
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
  'finding.note': {
    kind: 'plan',
    why: 'a finding about a signed text is settled by a note of who keeps the register',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'rule.see': {
    kind: 'plan',
    why: 'who may owe a report reads the rule it comes from',
    administrator: never,
    clerk: concerned,
    leader: concerned,
    head: own,
    officer: own,
    auditor: concerned,
  },
  'task.record-event': {
    kind: 'plan',
    why: 'that an event has happened, and by which paper, is recorded where the register is kept',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'rule.write': {
    kind: 'plan',
    why: 'a rule is our reading of the plan, kept by the standing agency',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'obligation.see': {
    kind: 'submission',
    why: 'a body sees what it owes; who keeps or receives sees what all owe',
    administrator: never,
    clerk: concerned,
    leader: concerned,
    head: own,
    officer: own,
    auditor: concerned,
  },
  'submission.see': {
    kind: 'submission',
    why: 'its body, the receivers on its route, the plan’s leaders and auditors, and nobody else',
    administrator: never,
    clerk: kept,
    leader: watched,
    head: ['keeper', 'own'],
    officer: ['keeper', 'own'],
    auditor: watched,
  },
  'submission.draft': {
    kind: 'submission',
    why: 'an officer drafts for its body; the head may as well; a draft counts as nothing',
    administrator: never,
    clerk: never,
    leader: never,
    head: own,
    officer: own,
    auditor: never,
  },
  'submission.send': {
    kind: 'submission',
    why: 'only the head of a body sends in its name',
    administrator: never,
    clerk: never,
    leader: never,
    head: own,
    officer: never,
    auditor: never,
  },
  'submission.record': {
    kind: 'submission',
    why: 'what came in elsewhere, by document system, mail or paper, is recorded where it was received',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'submission.accept': {
    kind: 'decision',
    why: 'who receives a report notes it sufficient or asks for more with a reason',
    administrator: never,
    clerk: kept,
    leader: kept,
    head: never,
    officer: never,
    auditor: never,
  },
  'decision.record': {
    kind: 'decision',
    why: 'the clerk records what a higher authority decided, with its document (rule 7)',
    administrator: never,
    clerk: kept,
    leader: kept,
    head: never,
    officer: never,
    auditor: never,
  },
  'consolidation.see': {
    kind: 'submission',
    why: 'a consolidation is its receiver’s report, read by who keeps the plan and who stands above',
    administrator: never,
    clerk: kept,
    leader: watched,
    head: never,
    officer: never,
    auditor: watched,
  },
  'consolidation.write': {
    kind: 'submission',
    why: 'the standing agency writes the report of its receiver',
    administrator: never,
    clerk: kept,
    leader: never,
    head: never,
    officer: never,
    auditor: never,
  },
  'consolidation.approve': {
    kind: 'decision',
    why: 'a leader approves; a clerk records that it was approved and the number the records office gave',
    administrator: never,
    clerk: kept,
    leader: kept,
    head: never,
    officer: never,
    auditor: never,
  },
  'night.see': {
    kind: 'plan',
    why: 'the ledger of notices is shown to who answers for them and to who runs the machine',
    administrator: always,
    clerk: begun,
    leader: begun,
    head: never,
    officer: never,
    auditor: begun,
  },
} as const satisfies Record<string, AccessRow>;

/** Every action that can be asked for: the closed list over the server's procedures. */
export type Action = keyof typeof ACCESS;
