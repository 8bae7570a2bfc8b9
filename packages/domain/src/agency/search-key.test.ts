import { expect, test } from 'vitest';
import { searchKey } from './search-key.ts';

test('a name is found however it was typed: without marks, in either form of Unicode, with spaces too many', () => {
  for (const form of ['NFC', 'NFD'])
    expect(searchKey('Sở  Nông nghiệp và Môi trường '.normalize(form))).toBe(
      'so nong nghiep va moi truong',
    );
  expect(searchKey('Đài Khí tượng')).toBe('dai khi tuong');
});
