import { describe, expect, test } from 'vitest';
import { timingOfField } from './timing.ts';

describe('a line "Thời gian" is read as the Civil Code names its days', () => {
  test.each([
    ['giữa tháng 6/2025', '2025-06-15'],
    ['đầu tháng 7 năm 2025', '2025-07-01'],
    ['cuối tháng 2/2024', '2024-02-29'],
    ['giữa năm 2025', '2025-06-30'],
    ['cuối năm 2025', '2025-12-31'],
    ['cuối quý ii/2024', '2024-06-30'],
    ['quý ii/2024', '2024-06-30'],
    ['giữa quý ii/2024', '2024-06-30'],
    ['6 tháng cuối năm 2025', '2025-12-31'],
    ['trước cuối tháng 9', '2025-09-30'],
  ])('%s', (words, date) => {
    expect(timingOfField(words, 2025)).toMatchObject({ kind: 'by', date });
  });

  test('what begins in the middle or at the end of a year does not begin with the year', () => {
    expect(timingOfField('từ giữa năm 2025 đến cuối năm 2026', 2025)).toEqual({
      kind: 'window',
      from: '2025-06-30',
      to: '2026-12-31',
    });
    expect(timingOfField('từ cuối năm 2025 trở đi', 2025)).toEqual({
      kind: 'from',
      from: '2025-12-31',
    });
  });

  test('a day that no year has is no date', () => {
    expect(timingOfField('trước ngày 31/4 hằng năm', 2025)).toEqual({ kind: 'none' });
    expect(timingOfField('trước ngày 29/2 hằng năm', 2025)).toMatchObject({ month: 2, day: 29 });
  });
});
