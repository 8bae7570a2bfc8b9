import { describe, expect, test } from 'vitest';
import { isMarkedSecret } from './secrecy.ts';
import { readPlan, readSource } from './read-plan.ts';
import { sourceOf } from './source-text.ts';

const of = (...lines: readonly string[]) => sourceOf(lines.map((text) => ({ text })));

const readText = (text: string) =>
  readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const unreadable = (reason: string) => ({
  refusal: { code: 'file.unreadable', facts: { reason } },
});

describe('a paper marked secret', () => {
  test.each([
    'MẬT',
    'Mật',
    'TỐI MẬT',
    'TUYỆT MẬT',
    'Độ mật: Tối mật',
    '[ MẬT ]',
    '** TUYỆT MẬT **',
  ])('stamp line %s', (stamp) => {
    expect(isMarkedSecret('ke-hoach.txt', of('Sở Y tế', stamp, 'Kế hoạch'))).toBe(true);
    expect(isMarkedSecret('ke-hoach.txt', of('Sở Y tế', stamp.normalize('NFD'), 'Kế hoạch'))).toBe(
      true,
    );
  });

  test.each([
    'KH 12 (MẬT).docx',
    'Tối mật - kế hoạch.pdf',
    'KH_TOI_MAT_2026.docx',
    'kh.mật.docx',
    'KH-MAT.docx',
    'tuyetmat.txt',
  ])('file name %s', (name) => {
    expect(isMarkedSecret(name, null)).toBe(true);
  });

  test.each([
    'Bảo vệ bí mật nhà nước trong công tác văn thư',
    'Mật độ xây dựng',
    'tránh lộ, lọt bí mật',
    'mật',
  ])('no stamp: %s', (line) => {
    expect(isMarkedSecret('ke-hoach.docx', of(line))).toBe(false);
  });

  test.each([
    'Mật độ xây dựng.docx',
    'be-mat-duong.docx',
    'bí-mật-hoá.txt',
    'ke-hoach-mat-tran.docx',
    'thảo-mộc.docx',
  ])('no mark in the name: %s', (name) => {
    expect(isMarkedSecret(name, null)).toBe(false);
  });

  test('is refused with nothing but the fact', async () => {
    const bytes = new TextEncoder().encode('MẬT\n\nKẾ HOẠCH\n\nI. VIỆC\n\n1. Sở Y tế làm.');
    expect(await readPlan({ name: 'a.txt', bytes })).toEqual({
      ok: false,
      refusal: { code: 'secrecy.marked', facts: {} },
    });
  });
});

describe('files that are no plan', () => {
  test.each([
    ['anh.png', [0x89, 0x50, 0x4e, 0x47, 1, 2], 'image'],
    ['cu.doc', [0xd0, 0xcf, 0x11, 0xe0, 1], 'doc'],
    ['a.rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
    ['a.zip', [0x50, 0x4b, 0x03, 0x04, 1], 'zip'],
    ['a.txt', [0, 1, 2, 3], 'unknown'],
  ])('%s is refused by what it is', async (name, bytes, seen) => {
    expect(await readSource({ name, bytes: new Uint8Array(bytes) })).toEqual({
      ok: false,
      refusal: { code: 'file.kind', facts: { seen } },
    });
  });

  test('text that is no text, and no words at all', async () => {
    expect(
      await readSource({ name: 'a.txt', bytes: new Uint8Array([0x41, 0xc3, 0x28]) }),
    ).toMatchObject({ refusal: { code: 'file.unreadable' } });
    expect(await readSource({ name: 'a.txt', bytes: new Uint8Array(0) })).toMatchObject({
      refusal: { code: 'file.unreadable', facts: { reason: 'empty' } },
    });
  });

  test('a paragraph, a text or a number of lines beyond any paper', async () => {
    expect(await readText(`KẾ HOẠCH\n\n${'việc '.repeat(4001)}`)).toMatchObject(
      unreadable('too-long'),
    );
    expect(await readText('Một dòng của Kế hoạch.\n'.repeat(20_001))).toMatchObject(
      unreadable('too-many-blocks'),
    );
  });
});
