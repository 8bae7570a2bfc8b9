import { array, assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedLines } from './balanced-lines.ts';
import { textWidth } from './text-width.ts';

const COLUMN = 3500;

describe('a name in a narrow column', () => {
  it.each([
    ['SỞ Y TẾ', ['SỞ Y TẾ']],
    ['ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG', ['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG HƯƠNG']],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
    ['BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ TỈNH', ['BAN CHỈ ĐẠO', 'PHÒNG THỦ DÂN SỰ TỈNH']],
    [
      'BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ VÀ PHÒNG, CHỐNG THIÊN TAI, TÌM KIẾM CỨU NẠN',
      ['BAN CHỈ ĐẠO PHÒNG', 'THỦ DÂN SỰ VÀ PHÒNG,', 'CHỐNG THIÊN TAI,', 'TÌM KIẾM CỨU NẠN'],
    ],
  ])('breaks %s where its parts begin', (name, expected) => {
    expect(balancedLines(name, 26, COLUMN)).toEqual(expected);
  });

  it('loses no word, and overfills no line that has two', () => {
    const word = stringMatching(/^[A-ZĐƯƠ]{1,14}$/);
    assert(
      property(array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const lines = balancedLines(words.join(' '), 26, COLUMN);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines)
          expect(line.includes(' ') ? textWidth(line, 26) : 0).toBeLessThanOrEqual(COLUMN);
      }),
      { seed: 20260720, numRuns: 200 },
    );
  });
});
