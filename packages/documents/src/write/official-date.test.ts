import { CivilDate } from '@dondoc/domain/calendar';
import { expect, it } from 'vitest';
import { blankDate, longDate, shortDate } from './official-date.ts';

it.each([
  ['2026-01-05', 'ngày 05 tháng 01 năm 2026', '05/01/2026'],
  ['2026-02-28', 'ngày 28 tháng 02 năm 2026', '28/02/2026'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026', '09/3/2026'],
  ['2026-12-31', 'ngày 31 tháng 12 năm 2026', '31/12/2026'],
])(
  'writes %s as the decree has it: leading 0 for days under 10 and months 1 and 2',
  (day, long, short) => {
    expect(longDate(CivilDate.parse(day))).toBe(long);
    expect(shortDate(CivilDate.parse(day))).toBe(short);
  },
);

it('leaves room for a day that is not known yet', () => {
  expect(blankDate('2026-02')).toMatch(/^ngày\u00a0+ tháng 02 năm 2026$/);
  expect(blankDate(null)).toMatch(/^ngày\u00a0+ tháng\u00a0+ năm\u00a0+$/);
});
