import { CivilDate } from '@dondoc/domain/calendar';
import { sumCounts } from '@dondoc/domain/register';
import { describe, expect, it } from 'vitest';
import { vi } from '../../words/vi/index.ts';
import { countColumns, currentColumn, shortPeriod } from './column.ts';

const due = (text: string | null) => ({ due: text === null ? null : CivilDate.parse(text) });
const today = CivilDate.parse('2026-07-20');

describe('the column of now', () => {
  it.each([
    ['due today', [due('2026-06-18'), due('2026-07-20'), due('2026-08-18')], 1],
    ['the next one', [due('2026-06-18'), due('2026-08-18')], 1],
    ['none, all are over', [due('2026-06-18'), due(null)], -1],
  ])('is %s', (_name, columns, at) => {
    expect(currentColumn(columns, today)).toBe(at);
  });
});

it.each([
  [{ kind: 'month', year: 2026, month: 7 } as const, 'Tháng 7'],
  [{ kind: 'half-year', year: 2026, half: 1 } as const, '6 tháng đầu'],
  [{ kind: 'week', monday: CivilDate.parse('2026-07-20') } as const, 'Tuần 30'],
  [{ kind: 'event', name: 'Sau bão số 3' } as const, 'Sau bão số 3'],
])('%o heads its column as %s', (period, head) => {
  expect(shortPeriod(period, vi)).toBe(head);
});

it('a column adds up its cells, and all columns add up to the whole', () => {
  const none = sumCounts([]);
  const cell = (originId: string, periodKey: string, complete: number) => ({
    originId,
    periodKey,
    counts: { ...none, expected: 1, complete },
  });
  const { of, all } = countColumns([
    { cells: [cell('monthly', '2026-06', 1), cell('monthly', '2026-07', 0)] },
    { cells: [cell('monthly', '2026-06', 0), cell('yearly', '2026', 1)] },
  ]);
  expect(of({ originId: 'monthly', periodKey: '2026-06' })).toMatchObject({
    expected: 2,
    complete: 1,
  });
  expect(of({ originId: 'monthly', periodKey: '2026-08' })).toEqual(none);
  expect(all).toMatchObject({ expected: 4, complete: 2 });
});
