import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import {
  CONSOLIDATION_ACTIONS,
  CONSOLIDATION_STATES,
  consolidationState,
} from '../reporting/consolidation-state.ts';
import type { ConsolidationAction, ConsolidationState } from '../reporting/consolidation-state.ts';
import { SUBMISSION_ACTIONS, SubmissionStage } from '../reporting/submission-stage.ts';
import type { SubmissionAction } from '../reporting/submission-stage.ts';
import { neverWalked, walk } from '../testing/walk.ts';
import type { WalkedMachine } from '../testing/walk.ts';
import { REGISTER_ACTIONS, REGISTER_STATES, registerState } from './register-state.ts';
import type { RegisterAction, RegisterState } from './register-state.ts';

const frame = { from: CivilDate.parse('2026-03-02'), steps: 40, seed: 1947 };

interface Paper {
  readonly frozenOn: CivilDate | null;
  readonly numberedOn: CivilDate | null;
  readonly sentOn: CivilDate | null;
}
const PAPER: Paper = { frozenOn: null, numberedOn: null, sentOn: null };
const PAPER_WRITES: Record<ConsolidationAction, (on: CivilDate) => Partial<Paper>> = {
  edit: () => ({}),
  approve: (on) => ({ frozenOn: on }),
  'record-number': (on) => ({ numberedOn: on }),
  'record-sent': (on) => ({ sentOn: on }),
};
const consolidation: WalkedMachine<Paper, ConsolidationAction, ConsolidationState> = {
  actions: CONSOLIDATION_ACTIONS,
  passing: {},
  state: consolidationState,
  ask: (action, _, state) => askTable(CONSOLIDATION_ACTIONS, action, state),
  act: (action, facts, today) => ({ ...facts, ...PAPER_WRITES[action](today) }),
};

const STAGE_AFTER: Record<SubmissionAction, SubmissionStage | null> = {
  write: null,
  'lay-before-head': 'for-approval',
  send: 'sent',
};
const submission: WalkedMachine<SubmissionStage, SubmissionAction, SubmissionStage> = {
  actions: SUBMISSION_ACTIONS,
  passing: {},
  state: (stage) => stage,
  ask: (action, _, stage) => askTable(SUBMISSION_ACTIONS, action, stage),
  act: (action, stage) => STAGE_AFTER[action] ?? stage,
};

type Kept = Parameters<typeof registerState>[0];
const KEPT_WRITES: Record<RegisterAction, (on: CivilDate) => Partial<Kept>> = {
  'edit-draft': () => ({}),
  'put-in-force': () => ({ inForce: true }),
  acknowledge: () => ({}),
  write: () => ({}),
  close: (on) => ({ closedOn: on }),
};
const register: WalkedMachine<Kept, RegisterAction, RegisterState> = {
  actions: REGISTER_ACTIONS,
  passing: {},
  state: registerState,
  ask: (action, _, state) => askTable(REGISTER_ACTIONS, action, state),
  act: (action, facts, today) => ({ ...facts, ...KEPT_WRITES[action](today) }),
};

test('a consolidation stays within its table, and the table promises nothing more', () => {
  const walked = walk(
    consolidation,
    Array.from({ length: 50 }, () => PAPER),
    frame,
  );
  expect([...walked.astray]).toEqual([]);
  expect([...walked.states].toSorted()).toEqual([...CONSOLIDATION_STATES].toSorted());
  expect(neverWalked(consolidation, walked)).toEqual([]);
});

test('a submission stays within its table, and the table promises nothing more', () => {
  const walked = walk(
    submission,
    Array.from({ length: 50 }, () => 'draft' as const),
    frame,
  );
  expect([...walked.astray]).toEqual([]);
  expect([...walked.states].toSorted()).toEqual(SubmissionStage.options.toSorted());
  expect(neverWalked(submission, walked)).toEqual([]);
});

test('a register stays within its table, and the table promises nothing more', () => {
  const draft = { inForce: false, closedOn: null };
  const walked = walk(
    register,
    Array.from({ length: 50 }, () => draft),
    frame,
  );
  expect([...walked.astray]).toEqual([]);
  expect([...walked.states].toSorted()).toEqual([...REGISTER_STATES].toSorted());
  expect(neverWalked(register, walked)).toEqual([]);
});
