import { describe, expect, test } from 'vitest';
import { labelAt, romanValue } from './label.ts';

describe('the label with which a block begins', () => {
  test.each([
    ['I. MỤC ĐÍCH', 'roman', 'I.', 1],
    ['XIV - NỘI DUNG', 'roman', 'XIV -', 14],
    ['Phần thứ hai', 'part', 'Phần thứ hai', 2],
    ['Chương IV', 'chapter', 'Chương IV', 4],
    ['Điều 12. Hiệu lực', 'article', 'Điều 12.', 12],
    ['PHỤ LỤC', 'appendix', 'PHỤ LỤC', null],
    ['Phụ lục II', 'appendix', 'Phụ lục II', 2],
    ['A. Phần chung', 'capital', 'A.', 1],
    ['3. Sở Y tế', 'number', '3.', 3],
    ['1.2. Rà soát', 'number-2', '1.2.', 2],
    ['1.2 Rà soát', 'number-2', '1.2', 2],
    ['2.1.3. Rà soát', 'number-3', '2.1.3.', 3],
    ['(4) Rà soát', 'number-paren', '(4)', 4],
    ['đ) Kiểm tra', 'letter', 'đ)', 5],
    ['- Kiểm tra', 'dash', '-', null],
    ['+ Kiểm tra', 'plus', '+', null],
    ['- + Kiểm tra', 'plus', '- +', null],
  ])('%s', (text, style, label, value) => {
    expect(labelAt(text)).toMatchObject({ style, text: label, value });
  });

  test.each([
    '10/12/1948 là ngày kỷ niệm',
    '1.000 hộ dân được hỗ trợ',
    '2026 và các năm tiếp theo',
    'Phụ lục kèm theo nêu chi tiết',
    'Mục đích của Kế hoạch',
    '-------',
    'V Tổ công tác',
  ])('none: %s', (text) => {
    expect(labelAt(text)).toBeNull();
  });

  test('Roman numerals', () => {
    expect(['I', 'IV', 'IX', 'XL', 'Q'].map(romanValue)).toEqual([1, 4, 9, 40, null]);
  });
});
