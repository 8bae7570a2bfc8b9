import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import { dayReason } from '../calendar/calendar.ts';
import { shiftDate } from '../calendar/working-days.ts';
import { AgencyId } from '../kernel/id.ts';
import { idOf } from '../testing/draft.ts';
import { daysFor, EnteredDay } from './local-days.ts';
import type { DayScope } from './local-days.ts';

const on = (text: string) => CivilDate.parse(text);
const ward = { id: AgencyId.parse(idOf(1)), level: 'commune' } as const;
const other = { id: AgencyId.parse(idOf(2)), level: 'commune' } as const;
const department = { id: AgencyId.parse(idOf(3)), level: 'province' } as const;

const entered = (
  date: string,
  kind: EnteredDay['kind'],
  scope: DayScope,
  source = 'Thông báo',
): EnteredDay => EnteredDay.parse({ date, kind, scope, source });
const OWN: DayScope = { kind: 'agency', agencyId: ward.id };
const LEVEL: DayScope = { kind: 'level', level: 'commune' };
const ALL: DayScope = { kind: 'all' };

describe('a day that was entered for some', () => {
  const days = [
    entered('2026-06-15', 'off', OWN, 'của phường'),
    entered('2026-06-16', 'off', LEVEL, 'của cấp xã'),
    entered('2026-06-17', 'off', ALL, 'của tỉnh'),
  ];
  test.each<[string, Parameters<typeof daysFor>[0], string]>([
    ['the body itself', ward, '2026-06-18'],
    ['another body of its level', other, '2026-06-15'],
    ['a body of another level', department, '2026-06-15'],
  ])('holds for %s', (_name, body, due) => {
    const calendar = vietnamCalendar({ more: daysFor(body, days) });
    expect(shiftDate(calendar, on('2026-06-15'), 'next')).toBe(due);
  });

  test.each<[string, Parameters<typeof daysFor>[0], string]>([
    ['a body of its level', other, '2026-06-18'],
    ['a body of another level', department, '2026-06-16'],
  ])('of the level, and the day for all: %s', (_name, body, due) => {
    const calendar = vietnamCalendar({ more: daysFor(body, days) });
    expect(shiftDate(calendar, on('2026-06-16'), 'next')).toBe(due);
    expect(dayReason(calendar, on('2026-06-17'))).toMatchObject({
      kind: 'off',
      source: 'của tỉnh',
    });
  });
});

test('what was entered for the body counts before its level, and that before all, in whatever order it came', () => {
  const rows = [
    entered('2026-06-15', 'worked', OWN),
    entered('2026-06-15', 'off', LEVEL),
    entered('2026-06-15', 'worked', ALL),
  ];
  for (const days of [rows, rows.toReversed()]) {
    const kindOf = (body: Parameters<typeof daysFor>[0]) =>
      daysFor(body, days).at(-1)?.kind ?? null;
    expect([kindOf(ward), kindOf(other), kindOf(department)]).toEqual(['worked', 'off', 'worked']);
  }
  expect(daysFor(ward, rows)[0]).toEqual({
    date: '2026-06-15',
    kind: 'worked',
    source: 'Thông báo',
  });
});
