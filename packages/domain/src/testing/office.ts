import type { Action, Role } from '../agency/index.ts';

/** Where the design says who sees and does what. */
export const CHAPTER = 'domain, "Who sees and does what"';

/** What each role is there for, in the words of the design, and thus all that it does. What it reads stands apart, below. */
export const OFFICE = {
  administrator: {
    says: 'keeps accounts, the settings and the registry, and touches no plan, report or decision',
    from: `${CHAPTER}: administrator; experience, "People and access"`,
    does: [
      'account.write',
      'setting.write',
      'registry.write',
      'succession.write',
      'calendar.write',
    ],
  },
  clerk: {
    says: 'works for the standing agency: keeps registry, drafts and registers, records what came, never speaks for a body',
    from: `${CHAPTER}: clerk (standing agency); domain, "Rules that hold everywhere" 7 and 8`,
    does: [
      'registry.write',
      'succession.write',
      'transfer.write',
      'calendar.write',
      'draft.write',
      'plan.put-in-force',
      'plan.release-notices',
      'plan.record-acknowledgement',
      'plan.close',
      'plan.carry',
      'plan.amend',
      'register.correct',
      'duty.confirm',
      'duty.answer',
      'input.ask',
      'input.answer',
      'difficulty.raise',
      'difficulty.answer',
      'finding.note',
      'task.record-event',
      'task.switch-by-reference',
      'task.ask-own-plan',
      'target.write',
      'rule.write',
      'submission.record',
      'submission.accept',
      'decision.record',
      'consolidation.write',
      'consolidation.approve',
      'consolidation.pass-on',
    ],
  },
  leader: {
    says: 'decides, and writes nothing else',
    from: `${CHAPTER}: leader; domain, "Progress" and "Rules that hold everywhere" 7`,
    does: [
      'duty.confirm',
      'difficulty.answer',
      'submission.accept',
      'decision.record',
      'consolidation.approve',
      'consolidation.pass-on',
    ],
  },
  head: {
    says: 'of a body, may send and ask: speaks for its body, and for nobody else',
    from: `${CHAPTER}: head (of a body: may send and ask)`,
    does: [
      'plan.acknowledge',
      'duty.claim',
      'duty.ask',
      'duty.answer',
      'input.ask',
      'input.answer',
      'difficulty.raise',
      'difficulty.answer',
      'submission.draft',
      'submission.send',
    ],
  },
  officer: {
    says: 'of a body, drafts: prepares, and sends nothing',
    from: `${CHAPTER}: officer (of a body: drafts)`,
    does: ['plan.acknowledge', 'duty.claim', 'submission.draft'],
  },
  auditor: { says: 'looks, and changes nothing', from: `${CHAPTER}: auditor`, does: [] },
} as const satisfies Record<Role, { says: string; from: string; does: readonly Action[] }>;
