import { CivilDate } from '@dondoc/domain/calendar';
import { expect, it } from 'vitest';
import { systemClock } from './clock.ts';

const HOUR = 3_600_000;
const wall = (zone: string, instant: string) =>
  new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));

it.each(['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'America/New_York'])(
  'tells the day of the zone %s, and that of its moment',
  (zone) => {
    const clock = systemClock({ zone });
    expect(clock.today()).toBe(wall(zone, clock.now()));
  },
);

it.each(['2023-06-01', '2024-02-29', '2026-02-17', '2099-12-31'])(
  'stands on the day it is told, %s, while the time of day runs on',
  (text) => {
    const today = CivilDate.parse(text);
    const clock = systemClock({ today });
    expect(clock.today()).toBe(today);
    expect(wall('Asia/Ho_Chi_Minh', clock.now())).toBe(today);
    const shifted = Date.parse(clock.now()) - Date.parse(systemClock().now());
    const days = shifted / (24 * HOUR);
    expect(Math.abs(days - Math.round(days)) * 24 * HOUR).toBeLessThan(HOUR);
  },
);

it('refuses a zone that does not exist', () => {
  expect(() => systemClock({ zone: 'Asia/Hue' })).toThrow(RangeError);
});
