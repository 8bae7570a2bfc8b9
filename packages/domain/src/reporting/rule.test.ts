import { expect, test } from 'vitest';
import { idOf } from '../testing/draft.ts';
import { reportingRule } from '../testing/rule.ts';
import { RuleFields } from './rule.ts';

const fields = (change: object) => ({ ...reportingRule(), ...change });

test.each<[string, object, (string | number)[] | null]>([
  ['a receiver that is a body', { receiver: { agencyId: idOf(2), text: '' } }, null],
  ['a receiver in words', { receiver: { agencyId: null, text: 'Bộ Xây dựng' } }, null],
  ['no receiver', { receiver: { agencyId: null, text: ' ' } }, ['receiver']],
  ['a life of one day', { activeFrom: '2026-01-01', activeTo: '2026-01-01' }, null],
  ['a life without an end', { activeFrom: '2026-01-01' }, null],
  ['a life without a beginning', { activeTo: '2026-01-01' }, null],
  [
    'a life that ends before it begins',
    { activeFrom: '2026-01-02', activeTo: '2026-01-01' },
    ['activeTo'],
  ],
  [
    'days of its own in the wrong order',
    {
      window: { kind: 'custom', fromDay: 21, fromMonthOffset: 0, toDay: 20, toMonthOffset: 0 },
    },
    ['window', 'toDay'],
  ],
])('what a person sets of a rule: %s', (_name, change, place) => {
  expect(RuleFields.safeParse(fields(change)).error?.issues[0]?.path ?? null).toEqual(place);
});
