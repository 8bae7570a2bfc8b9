import { assert, constantFrom, property, array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFrom } from './draft.ts';
import { sourceOf } from './source-text.ts';

const WORDS = [
  'Sở Y tế',
  'chủ trì',
  'hoà',
  'hòa',
  'Uỷ ban',
  'ngày 01/8/2026',
  'I.',
  'a)',
  '-',
  '“',
  'ế',
  'e\u0302\u0301',
  '\u{1F33E}',
  'Đề nghị',
];

describe('the text that everything points into', () => {
  test('is NFC whatever came, and a block says exactly its slice', () => {
    assert(
      property(
        array(array(constantFrom(...WORDS), { minLength: 1, maxLength: 8 }), { maxLength: 12 }),
        (lines) => {
          const printed = lines.map((line) => line.join(' '));
          const composed = sourceOf(printed.map((text) => ({ text: text.normalize('NFC') })));
          const decomposed = sourceOf(printed.map((text) => ({ text: text.normalize('NFD') })));
          expect(decomposed).toEqual(composed);
          expect(composed.text).toBe(composed.text.normalize('NFC'));
          const whole = composed.blocks.map(({ anchor }) =>
            composed.text.slice(anchor.start, anchor.end),
          );
          expect(whole.join('\n')).toBe(composed.text.trimEnd());
          expect(whole.join(' ').split(/\s+/u).join('')).toBe(
            printed.join('').normalize('NFC').replaceAll(/\s/gu, ''),
          );
        },
      ),
      { seed: 31, numRuns: 300 },
    );
  });

  test('a broken paragraph is one, a new item is not joined to the one before', () => {
    const source = sourceOf([
      { text: '- Rà soát các' },
      { text: 'hồ chứa nước' },
      { text: '- kiểm tra đê' },
    ]);
    expect(source.blocks.map(({ anchor }) => source.text.slice(anchor.start, anchor.end))).toEqual([
      '- Rà soát các hồ chứa nước',
      '- kiểm tra đê',
    ]);
  });

  test('labels stand in their depth, and a signature closes the units before it', () => {
    const source = sourceOf(
      [
        'I. Việc',
        '1. Sở Y tế',
        '- Làm',
        '+ Phần',
        '2. Sở Xây dựng',
        'II. Việc',
        '- Làm',
        'Nơi nhận:',
        '- Như trên;',
      ].map((text) => ({ text })),
    );
    expect(source.blocks.map((block) => block.depth)).toEqual([0, 1, 2, 3, 1, 0, 1, 0, 0]);
  });

  test('hoà and hòa, uỷ and ủy name one body', () => {
    const draft = draftFrom(
      sourceOf(
        [
          'KẾ HOẠCH',
          'Việc',
          'I. NHIỆM VỤ',
          '1. Sở Văn hoá và Thể thao',
          '- Kiểm tra.',
          '2. Uỷ ban nhân dân tỉnh',
          '- Phối hợp với Sở Văn hóa và Thể thao kiểm tra.',
          '3. Ủy ban nhân dân tỉnh',
          '- Kiểm tra.',
        ].map((text) => ({ text })),
      ),
    );
    expect(draft.bodies.map((body) => body.name)).toEqual([
      'Sở Văn hoá và Thể thao',
      'Uỷ ban nhân dân tỉnh',
    ]);
    expect(draft.bodies.map((body) => body.mentions.length)).toEqual([2, 2]);
  });
});
