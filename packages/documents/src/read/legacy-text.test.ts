import { describe, expect, test } from 'vitest';
import { legacyDecoder } from './legacy-text.ts';
import { readPlan } from './read-plan.ts';

const MOTTO = 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc';
const TCVN3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc';
const VNI = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc';

describe('text from before Unicode is read as what it meant', () => {
  test.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ])('%s', (_encoding, printed) => {
    expect(legacyDecoder(printed)?.(printed)).toBe(MOTTO);
  });

  test('VNI in capitals', () => {
    const printed = 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM ÑÖÔØNG';
    expect(legacyDecoder(printed)?.(printed)).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐƯỜNG');
  });

  test.each([
    MOTTO,
    MOTTO.normalize('NFC').toUpperCase(),
    'Resume of the café at 25 °C, section § 3',
  ])('what is none stays: %s', (text) => {
    expect(legacyDecoder(text)).toBeNull();
  });

  test('a whole plan: its bytes are no UTF-8, and its draft is the one of the plan in Unicode', async () => {
    const read = await readPlan({
      name: 'ke-hoach.txt',
      bytes: Buffer.from(
        `${TCVN3}\n\nI. Tæ chøc thùc hiÖn\n\n1. Së Y tÕ kh¸m søc kháe cho häc sinh tr­íc ngµy 30/4/2026.`,
        'latin1',
      ),
    });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.source.text).toContain(
      'Sở Y tế khám sức khỏe cho học sinh trước ngày 30/4/2026.',
    );
    expect(read.value.draft.tasks).toHaveLength(1);
  });
});
