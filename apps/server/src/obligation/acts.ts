import { may } from '@dondoc/domain/agency';
import type { Action, Grant, Target } from '@dondoc/domain/agency';
import { askTable } from '@dondoc/domain/kernel';
import { OBLIGATION_ACTIONS, OUTCOME_ACTION } from '@dondoc/domain/reporting';
import type { ObligationAction, ObligationState } from '@dondoc/domain/reporting';

/** What a person may do to an obligation. */
export type ReportAct =
  | 'draft'
  | 'send'
  | 'record'
  | 'ask-more'
  | 'accept'
  | 'more-time'
  | 'excused'
  | 'exempt';

interface ActRow {
  readonly access: Extract<
    Action,
    | 'submission.draft'
    | 'submission.send'
    | 'submission.record'
    | 'submission.accept'
    | 'decision.record'
  >;
  /** The rows of the obligation's machine, any of which has to allow it. */
  readonly actions: readonly ObligationAction[];
}

const ACTS = {
  draft: { access: 'submission.draft', actions: ['draft'] },
  send: { access: 'submission.send', actions: ['submit', 'revise'] },
  record: { access: 'submission.record', actions: ['submit', 'revise'] },
  'ask-more': { access: 'submission.accept', actions: ['ask-more'] },
  accept: { access: 'submission.accept', actions: ['accept'] },
  'more-time': { access: 'decision.record', actions: [OUTCOME_ACTION['more-time']] },
  excused: { access: 'decision.record', actions: [OUTCOME_ACTION.excused] },
  exempt: { access: 'decision.record', actions: [OUTCOME_ACTION.exempt] },
} as const satisfies Record<ReportAct, ActRow>;

const all: readonly ReportAct[] = [
  'draft',
  'send',
  'record',
  'ask-more',
  'accept',
  'more-time',
  'excused',
  'exempt',
];

/** The acts that the access table and the state of an obligation leave to an account, in the order of the work. */
export const actsOf = (
  grants: readonly Grant[],
  parties: Target<'submission'>,
  state: ObligationState,
): readonly ReportAct[] =>
  all.filter((act) => {
    const { access, actions } = ACTS[act];
    const allowed =
      access === 'submission.accept' || access === 'decision.record'
        ? may(grants, access, { ...parties, kind: 'decision' })
        : may(grants, access, parties);
    return allowed && actions.some((action) => askTable(OBLIGATION_ACTIONS, action, state).ok);
  });
