import { describe, expect, test } from 'vitest';
import { packedPdf } from '../testing/packed-pdf.ts';
import { readSource } from './read-plan.ts';

async function blocks(bytes: Uint8Array): Promise<string[]> {
  const read = await readSource({ name: 'ke-hoach.pdf', bytes });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.blocks.map(({ anchor }) => read.value.text.slice(anchor.start, anchor.end));
}

describe('a .pdf with text', () => {
  test('letterhead column by column, paragraphs by label and indent, a broken line joined over the page, page numbers left out', async () => {
    const first = [
      [80, 780, 'UBND TINH S'],
      [330, 780, 'DOC LAP TU DO'],
      [80, 760, 'SO Y TE'],
      [330, 760, 'HANH PHUC'],
      [250, 700, 'I. MUC DICH'],
      [105, 670, '1. So Y te ra soat cac ho chua nuoc trong toan tinh va'],
      [85, 650, 'bao cao ket qua.'],
      [105, 630, 'Cac so phoi hop voi So Y te trong toan bo cong viec do va'],
      [290, 40, '1'],
    ] as const;
    const second = [
      [85, 780, 'khong cham tre.'],
      [105, 760, '- Kiem tra.'],
      [290, 40, '2'],
    ] as const;
    expect(await blocks(packedPdf([first, second]))).toEqual([
      'UBND TINH S SO Y TE',
      'DOC LAP TU DO HANH PHUC',
      'I. MUC DICH',
      '1. So Y te ra soat cac ho chua nuoc trong toan tinh va bao cao ket qua.',
      'Cac so phoi hop voi So Y te trong toan bo cong viec do va khong cham tre.',
      '- Kiem tra.',
    ]);
  });

  test('takes the bytes of a Buffer and leaves them as they were', async () => {
    const bytes = Buffer.from(packedPdf([[[80, 700, 'Ke hoach cua tinh Song Huong nam 2026']]]));
    const copy = Buffer.from(bytes);
    expect(await blocks(bytes)).toEqual(['Ke hoach cua tinh Song Huong nam 2026']);
    expect(bytes.equals(copy)).toBe(true);
  });
});

describe('a .pdf that is refused', () => {
  test('a scan says how many pages it has', async () => {
    expect(
      await readSource({ name: 'scan.pdf', bytes: packedPdf([[], [[290, 40, '2']]]) }),
    ).toEqual({
      ok: false,
      refusal: { code: 'file.no-text', facts: { pages: 2 } },
    });
  });

  test('a damaged one', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nkhong phai la pdf');
    expect(await readSource({ name: 'a.pdf', bytes })).toEqual({
      ok: false,
      refusal: { code: 'file.unreadable', facts: { reason: 'pdf-damaged' } },
    });
  });
});
