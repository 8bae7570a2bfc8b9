import { describe, expect, it } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { askTable } from '../kernel/action-table.ts';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import {
  DIFFICULTY_ACTIONS,
  DIFFICULTY_STATES,
  DifficultyAnswer,
  difficultyState,
  RaisedDifficulty,
} from './difficulty.ts';

const day = CivilDate.parse('2026-07-20');
const raised = {
  id: idOf(1),
  taskId: idOf(2),
  agencyId: bodyId(3),
  addresseeId: bodyId(2),
  text: ' Chưa có kinh phí sửa hồ Suối Nứa ',
};

describe('a difficulty', () => {
  it('says what hinders, and turns to another body', () => {
    expect(RaisedDifficulty.parse(raised).text).toBe('Chưa có kinh phí sửa hồ Suối Nứa');
    expect(RaisedDifficulty.safeParse({ ...raised, text: ' ' }).success).toBe(false);
    const toItself = RaisedDifficulty.safeParse({ ...raised, addresseeId: raised.agencyId });
    expect(toItself.error?.issues).toMatchObject([
      { path: ['addresseeId'], message: 'difficulty.to-itself' },
    ]);
  });

  it('is answered with a document of a day, or with a reason', () => {
    const document = { kind: 'document', number: '214/STC-NS', date: day, text: null };
    expect(DifficultyAnswer.safeParse(document).success).toBe(true);
    expect(DifficultyAnswer.safeParse({ ...document, number: '' }).success).toBe(false);
    expect(DifficultyAnswer.safeParse({ kind: 'reason', text: ' ' }).success).toBe(false);
  });

  it('is open until it is answered or taken back', () => {
    expect(difficultyState({ answeredOn: null, takenBackOn: null })).toBe('open');
    expect(difficultyState({ answeredOn: day, takenBackOn: null })).toBe('answered');
    expect(difficultyState({ answeredOn: null, takenBackOn: day })).toBe('taken-back');
  });

  it.each(['answer', 'take-back'] as const)('%s is possible while it is open', (action) => {
    const allowed = DIFFICULTY_STATES.filter(
      (state) => askTable(DIFFICULTY_ACTIONS, action, state).ok,
    );
    expect(allowed).toEqual(['open']);
  });
});
