import { CivilDate } from '@dondoc/domain/calendar';
import { expect, it } from 'vitest';
import { vi } from './vi/index.ts';
import { writeDate, writeDay, writeDayMonth, writeMoment } from './date.ts';

it('writes a civil date as Vietnam does, in any zone the machine may be in', () => {
  expect(writeDate(CivilDate.parse('2026-01-05'))).toBe('05/01/2026');
  expect(writeDay(CivilDate.parse('2026-07-20'), vi)).toBe('Thứ Hai, 20/07/2026');
  expect(writeDay(CivilDate.parse('2026-03-01'), vi)).toBe('Chủ Nhật, 01/03/2026');
  expect(writeDayMonth(CivilDate.parse('2026-12-31'))).toBe('31/12');
});

it('writes an instant in the zone of the deployment, across midnight and new year', () => {
  expect(writeMoment('2026-07-20T02:04:00Z')).toBe('20/07/2026 09:04');
  expect(writeMoment('2025-12-31T17:30:00Z')).toBe('01/01/2026 00:30');
});
