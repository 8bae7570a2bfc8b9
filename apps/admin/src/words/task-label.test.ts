import { writeTaskLabel } from '@dondoc/domain/task';
import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

test.each([
  ['III.3.-2', 'III.3 gạch 2', 'III.3 dash 2'],
  ['-1', 'gạch 1', 'dash 1'],
  ['II.1.a', 'II.1.a', 'II.1.a'],
  ['4', '4', '4'],
])('%s is read %s', (label, inVietnamese, inEnglish) => {
  expect(writeTaskLabel(label, vi.plan.dash)).toBe(inVietnamese);
  expect(writeTaskLabel(label, en.plan.dash)).toBe(inEnglish);
});

test('a finding names a task as a person reads its number', () => {
  expect(vi.findings.of['duty.missing']({ label: 'III.3.-2' })).toBe(
    'Mục III.3 gạch 2 không nêu cơ quan nào.',
  );
});
