import { expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { CalendarSettings } from '../calendar/vietnam.ts';
import { AgencyId } from '../kernel/id.ts';
import { idOf } from '../testing/draft.ts';
import { changedCalendar } from './calendar-change.ts';
import type { EnteredCalendar } from './calendar-change.ts';
import { EnteredDay } from './local-days.ts';
import type { DayScope } from './local-days.ts';

const ALL: DayScope = { kind: 'all' };
const COMMUNES: DayScope = { kind: 'level', level: 'commune' };
const PROVINCE: DayScope = { kind: 'level', level: 'province' };
const WARD: DayScope = { kind: 'agency', agencyId: AgencyId.parse(idOf(1)) };
const OTHER: DayScope = { kind: 'agency', agencyId: AgencyId.parse(idOf(2)) };
const SCOPES = [ALL, COMMUNES, PROVINCE, WARD, OTHER];

const DATE = CivilDate.parse('2026-06-15');
const day = (scope: DayScope, source = 'Thông báo', date = DATE): EnteredDay => ({
  date,
  kind: 'off',
  source,
  scope,
});
const settings = CalendarSettings.parse({});
const before: EnteredCalendar = { days: SCOPES.map((scope) => day(scope)), settings };

test.each(SCOPES)(
  'a day entered again for $kind stands in the place of the one before, and of no other',
  (scope) => {
    const again = { date: DATE, kind: 'worked', scope } as const;
    const { days } = changedCalendar(before, { kind: 'enter', day: again });
    expect(days).toHaveLength(SCOPES.length);
    expect(days.filter((one) => !before.days.includes(one))).toEqual([
      expect.objectContaining(again),
    ]);
  },
);

test.each(SCOPES)('a day taken back from $kind is gone, and no other', (scope) => {
  const { days } = changedCalendar(before, { kind: 'take-back', date: DATE, scope });
  expect(before.days.filter((one) => !days.includes(one))).toEqual([day(scope)]);
  const next = CivilDate.parse('2026-06-16');
  expect(changedCalendar(before, { kind: 'take-back', date: next, scope }).days).toEqual(
    before.days,
  );
});

test('a day is entered beside the others, and the settings beside the days', () => {
  const next = { date: CivilDate.parse('2026-06-16'), kind: 'off', scope: ALL } as const;
  const { days } = changedCalendar(before, { kind: 'enter', day: next });
  expect(days).toEqual([...before.days, expect.objectContaining(next)]);
  const set = CalendarSettings.parse({ cultureDay: true, officialYears: [2027] });
  expect(changedCalendar(before, { kind: 'settings', settings: set })).toEqual({
    days: before.days,
    settings: set,
  });
});

test.each(['', '  '])('a day is entered with its source: "%s" is none', (source) => {
  expect(EnteredDay.safeParse(day(ALL, source)).success).toBe(false);
});
