import { describe, expect, it } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { askTable } from '../kernel/action-table.ts';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import {
  INPUT_ACTIONS,
  INPUT_STATES,
  InputAnswer,
  inputLateBy,
  InputRequest,
  inputState,
} from './input-request.ts';
import type { InputFacts, InputState } from './input-request.ts';

const day = (text: string) => CivilDate.parse(text);
const FRIDAY = day('2026-07-17');
const asked: InputFacts = { due: FRIDAY, answeredOn: null, withdrawnOn: null };

describe('an input request', () => {
  it('asks another body for something by a day', () => {
    const request = {
      id: idOf(1),
      dutyId: idOf(2),
      askerId: bodyId(3),
      askedId: bodyId(4),
      what: ' Số liệu hồ chứa ',
      due: FRIDAY,
    };
    expect(InputRequest.parse(request).what).toBe('Số liệu hồ chứa');
    expect(InputRequest.safeParse({ ...request, what: '' }).success).toBe(false);
    expect(InputRequest.safeParse({ ...request, askedId: bodyId(3) }).error?.issues).toMatchObject([
      { path: ['askedId'], message: 'input-request.to-itself' },
    ]);
  });

  it('is answered with words, a paper or both, and not with nothing', () => {
    const document = { number: '88/SXD-QLHT', date: FRIDAY };
    expect(InputAnswer.safeParse({ text: 'Đã gửi', document: null }).success).toBe(true);
    expect(InputAnswer.safeParse({ text: null, document }).success).toBe(true);
    expect(InputAnswer.safeParse({ text: ' ', document: null }).success).toBe(false);
    expect(InputAnswer.safeParse({ text: null, document: null }).success).toBe(false);
  });

  const rows: readonly [what: string, InputFacts, today: string, InputState, late: number][] = [
    ['before its day', asked, '2026-07-16', 'open', 0],
    ['on its day', asked, '2026-07-17', 'open', 0],
    ['on the Saturday after it', asked, '2026-07-18', 'late', 0],
    ['on the Tuesday after it', asked, '2026-07-21', 'late', 2],
    ['answered in time', { ...asked, answeredOn: FRIDAY }, '2026-07-21', 'answered', 0],
    ['answered late', { ...asked, answeredOn: day('2026-07-20') }, '2026-08-01', 'answered', 1],
    ['withdrawn late', { ...asked, withdrawnOn: day('2026-07-21') }, '2026-08-01', 'withdrawn', 0],
  ];
  it.each(rows)('%s', (_what, facts, today, state, late) => {
    expect(inputState(facts, day(today))).toBe(state);
    expect(inputLateBy(facts, vietnamCalendar(), day(today))).toBe(late);
  });

  it.each(['answer', 'withdraw'] as const)('%s is possible until it is done with', (action) => {
    const allowed = INPUT_STATES.filter((state) => askTable(INPUT_ACTIONS, action, state).ok);
    expect(allowed).toEqual(['open', 'late']);
  });
});
