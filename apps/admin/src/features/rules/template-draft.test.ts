import { FormRow } from '@dondoc/domain/reporting';
import { describe, expect, test } from 'vitest';
import { asKind, keyFrom, moved, newCheck, newColumn, rowsFrom } from './template-draft.ts';

describe('a key', () => {
  test.each(['Hồ, đập', 'II. Kết quả (%)', '---', 'Đã kiểm tra', 'x'.repeat(300)])(
    'of “%s” is one that the domain takes',
    (title) => expect(FormRow.shape.key.safeParse(keyFrom(title, [])).success).toBe(true),
  );

  test('that is taken gets a number', () => {
    expect(keyFrom('Hồ', ['hồ', 'hồ-2'])).toBe('hồ-3');
  });
});

describe('rows as they are typed', () => {
  const before: FormRow[] = [
    { key: 'a', title: 'Hồ lớn' },
    { key: 'b', title: 'Hồ nhỏ' },
  ];
  test.each([
    ['one reworded keeps its key', 'Hồ lớn\nHồ vừa', ['a', 'b']],
    ['two exchanged keep theirs', 'Hồ nhỏ\nHồ lớn', ['b', 'a']],
    ['one taken out leaves the other its own', 'Hồ nhỏ', ['b']],
    ['one put in between gets a new one', 'Hồ lớn\nĐập\nHồ nhỏ\n', ['a', 'đập', 'b']],
    ['two alike are two', 'Hồ lớn\nHồ lớn', ['a', 'b']],
  ])('%s', (_, typed, keys) => {
    expect(rowsFrom(typed, before).map(({ key }) => key)).toEqual(keys);
  });
});

describe('what is moved, made another kind or checked', () => {
  test('stays in its place at the end of the list', () => {
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, -1)).toEqual(['b', 'a']);
  });

  test('keeps its title and key as a form', () => {
    const first = { section: 'Mục', column: 'Cột 1', row: 'Tổng số' };
    const section = {
      kind: 'narrative' as const,
      key: 'k',
      title: 'Hồ',
      required: true,
      consolidated: 'by-body' as const,
    };
    const form = asKind(section, 'form', first);
    expect(form).toMatchObject({ kind: 'form', key: 'k', title: 'Hồ' });
    expect(asKind(form, 'narrative', first)).toEqual(section);
  });

  test('is checked on columns that are filled in with figures', () => {
    const column = newColumn('Tỷ lệ', []);
    const ratio = { ...column, aggregation: { kind: 'ratio' as const, of: 'a', to: 'b' } };
    const planned = newColumn('Kế hoạch', []);
    expect(newCheck('at-most', [ratio, planned, { ...planned, key: 'b' }])).toEqual({
      kind: 'at-most',
      column: planned.key,
      other: 'b',
    });
  });
});
