import { reportingRule } from '@dondoc/domain/testing';
import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';
import { withoutUnsaved, withUnsaved } from './unsaved-rules.ts';

const named = (name: string) => fieldsOf(reportingRule({ name }));

test('what was changed of a rule is there again when another one was looked at meanwhile', () => {
  const first = withUnsaved(new Map(), 'a 0', named('Báo cáo tháng, sửa'));
  const both = withUnsaved(first, 'b 2', named('Báo cáo năm, sửa'));
  expect(both.get('a 0')?.name).toBe('Báo cáo tháng, sửa');
  const again = withUnsaved(both, 'a 0', named('Báo cáo tháng, sửa nữa'));
  expect(again.get('a 0')?.name).toBe('Báo cáo tháng, sửa nữa');
  expect(again.get('b 2')?.name).toBe('Báo cáo năm, sửa');
});

test('what is taken back of one rule stays of the others', () => {
  const unsaved = withUnsaved(withUnsaved(new Map(), 'a 0', named('a')), 'b 2', named('b'));
  expect([...withoutUnsaved(unsaved, 'a 0').keys()]).toEqual(['b 2']);
});
