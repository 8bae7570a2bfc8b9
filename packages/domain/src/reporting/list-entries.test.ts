import { expect, test } from 'vitest';
import { listEntries } from './list-entries.ts';

test.each([
  ['a line', 'Bổ sung kinh phí', '- Bổ sung kinh phí (Sở Y tế).'],
  ['its end mark', 'Bổ sung kinh phí;', '- Bổ sung kinh phí (Sở Y tế).'],
  ['a mark of its own', '+ Bổ sung kinh phí.', '- Bổ sung kinh phí (Sở Y tế).'],
  ['a number', '12. Bổ sung kinh phí', '- Bổ sung kinh phí (Sở Y tế).'],
  ['a letter', 'đ) Bổ sung kinh phí', '- Bổ sung kinh phí (Sở Y tế).'],
  ['an amount, which is no number of a list', '1.500 ca', '- 1.500 ca (Sở Y tế).'],
  ['lines, blank ones between', '- Một;\r\n\n - Hai.\n', '- Một (Sở Y tế).\n- Hai (Sở Y tế).'],
  ['nothing but marks', '-\n.', null],
])('%s', (_name, text, listed) => {
  expect(listEntries(text, 'Sở Y tế')).toBe(listed);
});

test('names never make a paragraph longer than one may be', () => {
  const lines = 'x\n'.repeat(5000);
  expect(listEntries(lines, 'S')?.length).toBeLessThanOrEqual(60_000);
  expect(listEntries(lines, 'Sở Nông nghiệp và Môi trường')).toBeNull();
});
