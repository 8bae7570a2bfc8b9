import { CivilDate } from '@dondoc/domain/calendar';
import { expect, it } from 'vitest';
import { nextDay } from './next-day.ts';

it.each([
  ['ArrowLeft', '2026-06-15', '2026-06-14'],
  ['ArrowRight', '2026-06-30', '2026-07-01'],
  ['ArrowUp', '2026-06-15', '2026-06-08'],
  ['ArrowDown', '2026-06-15', '2026-06-22'],
  ['Home', '2026-06-15', '2026-06-01'],
  ['End', '2026-06-15', '2026-06-30'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['PageDown', '2026-01-31', '2026-02-28'],
  ['ArrowLeft', '2026-01-01', '2026-01-01'],
  ['ArrowDown', '2026-12-28', '2026-12-28'],
  ['PageDown', '2026-12-28', '2026-12-28'],
  ['Enter', '2026-06-15', null],
  ['constructor', '2026-06-15', null],
])('%s from %s leads to %s', (key, from, to) => {
  expect(nextDay(key, CivilDate.parse(from))).toBe(to);
});
