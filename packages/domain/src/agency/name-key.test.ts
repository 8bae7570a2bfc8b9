import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['Uỷ ban nhân dân tỉnh Sông Hương', 'UBND tỉnh Sông Hương', true],
  ['Bộ Chỉ huy Quân sự tỉnh', 'Bộ CHQS tỉnh', true],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Lao động – Thương binh và Xã hội', true],
  ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch', true],
  ['Sở Văn hóa', 'Sở Văn hóa'.normalize('NFD'), true],
  ['Sở Y tế', 'Sở Tài chính', false],
  ['Xã Quỳ Châu', 'Xã Qùy Châu', false],
  ['UBND tỉnh', 'Văn phòng UBND tỉnh', false],
])('%s and %s name one body: %s', (a, b, same) => {
  expect(nameKey(a) === nameKey(b)).toBe(same);
});
