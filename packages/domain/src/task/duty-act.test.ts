import { describe, expect, it } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { askDuty } from './duty-action.ts';
import type { DutyAction } from './duty-action.ts';
import { askEvidence, DutyEvidence } from './duty-record.ts';
import type { DutyState } from './duty-state.ts';

describe('what may be done to a duty', () => {
  const rows: readonly [DutyAction, DutyState, accountable: boolean, may: boolean][] = [
    ['claim', 'open', true, true],
    ['claim', 'overdue', true, true],
    ['claim', 'asked-for-more', true, true],
    ['claim', 'claimed', true, false],
    ['claim', 'confirmed', true, false],
    ['claim', 'open', false, false],
    ['confirm', 'claimed', true, true],
    ['confirm', 'overdue', true, true],
    ['confirm', 'confirmed', true, false],
    ['ask-more', 'claimed', true, true],
    ['ask-more', 'open', true, false],
    ['ask', 'overdue', true, true],
    ['ask', 'claimed', true, false],
    ['ask', 'open', false, false],
    ['give-time', 'overdue', true, true],
    ['claim', 'sent', false, false],
    ['answer', 'sent', false, true],
    ['answer', 'declined', false, true],
    ['answer', 'open', true, false],
  ];
  it.each(rows)('%s when %s, accountable %s: %s', (action, state, accountable, may) => {
    expect(askDuty(action, { accountable }, state).ok).toBe(may);
  });

  it('tells a body that answers for nothing that this is why', () => {
    expect(askDuty('claim', { accountable: false }, 'open')).toEqual({
      ok: false,
      refusal: { code: 'state.refused', facts: { action: 'claim', state: 'not-accountable' } },
    });
  });
});

const refusedAt = (path: string) => ({ path, issue: 'by-reference-only' });

describe('evidence', () => {
  const today = CivilDate.parse('2026-07-20');
  const paper = {
    number: '212/BC-BCH',
    date: CivilDate.parse('2026-07-16'),
    receiver: 'UBND tỉnh',
  };
  const ask = (evidence: DutyEvidence, byReferenceOnly = false) => {
    const asked = askEvidence(evidence, { byReferenceOnly, today });
    return asked.ok ? 'taken' : asked.refusal.facts;
  };

  it('is a paper, words, or both, never nothing', () => {
    for (const note of [' ', '', null])
      expect(DutyEvidence.safeParse({ document: null, note }).error?.issues).toMatchObject([
        { path: ['note'], message: 'evidence.none' },
      ]);
    expect(DutyEvidence.safeParse({ document: paper, note: null }).success).toBe(true);
    expect(DutyEvidence.safeParse({ document: null, note: 'Đã treo' }).success).toBe(true);
    expect(ask({ document: paper, note: null })).toBe('taken');
    expect(ask({ document: null, note: 'Đã treo 12 tấm' })).toBe('taken');
  });

  it('is no paper of a day to come', () => {
    const later = { ...paper, date: CivilDate.parse('2026-07-21') };
    expect(ask({ document: later, note: null })).toEqual({ date: later.date });
    expect(askEvidence({ document: later, note: null }, { byReferenceOnly: false, today })).toEqual(
      { ok: false, refusal: { code: 'date.in-future', facts: { date: later.date } } },
    );
    expect(ask({ document: { ...paper, date: today }, note: null })).toBe('taken');
  });

  it('is number, date and receiver alone where the task is met by reference only', () => {
    expect(ask({ document: paper, note: null }, true)).toBe('taken');
    expect(ask({ document: null, note: 'Đã làm' }, true)).toEqual(refusedAt('evidence.document'));
    expect(ask({ document: { ...paper, receiver: null }, note: null }, true)).toEqual(
      refusedAt('evidence.document.receiver'),
    );
    expect(ask({ document: paper, note: 'Nội dung' }, true)).toEqual(refusedAt('evidence.note'));
  });
});
