import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { afterReceipt, mayCome } from './receipt.ts';

test.each([
  ['open', null, true],
  ['overdue', null, true],
  ['missing', null, true],
  ['asked-for-more', null, true],
  ['received', null, true],
  ['accepted', 'Số liệu mục II sai', true],
  ['accepted', ' ', 'reason.missing'],
  ['accepted', null, 'reason.missing'],
  ['exempt', 'x', 'state.refused'],
  ['ended', null, 'state.refused'],
] as const)('a submission for what is %s, reason %s: %s', (state, reason, expected) => {
  const result = mayCome(state, reason);
  expect(result.ok || result.refusal.code).toBe(expected);
});

test('a correction of what was noted without a reason says which act wants one', () => {
  expect(mayCome('accepted', null)).toEqual({
    ok: false,
    refusal: { code: 'reason.missing', facts: { action: 'revise' } },
  });
});

const day = (text: string) => CivilDate.parse(text);

const came = (first: string | null, on: string) =>
  afterReceipt({ receivedOn: first === null ? null : day(first) }, { on: day(on), nil: false })
    .receivedOn;

test('the first receipt stays the day that counts, also where an earlier paper is found later', () => {
  expect(came(null, '2026-07-17')).toBe('2026-07-17');
  expect(came('2026-07-17', '2026-07-22')).toBe('2026-07-17');
  expect(came('2026-07-17', '2026-07-16')).toBe('2026-07-16');
});

test('what came answers what was asked for and is to be noted again', () => {
  expect(afterReceipt({ receivedOn: null }, { on: day('2026-07-22'), nil: true })).toEqual({
    receivedOn: '2026-07-22',
    acceptedOn: null,
    askedMoreOn: null,
    askedMoreDue: null,
    nil: true,
  });
});
