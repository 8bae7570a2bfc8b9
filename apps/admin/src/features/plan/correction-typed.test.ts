import { AgencyId, TaskId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { expect, it } from 'vitest';
import type { AmendableTask } from './amendment-typed.ts';
import { NOT_CORRECTED, typedReading } from './correction-typed.ts';

const body = (n: number) => AgencyId.parse(idOf(n));
const part = (n: number, role: 'lead' | 'coordinate') => ({
  agencyId: body(n),
  groupId: null,
  role,
  accountable: role === 'lead',
  endedOn: null,
});
const task: AmendableTask = {
  id: TaskId.parse(idOf(501)),
  label: 'II.1',
  wording: 'Rà soát hồ, đập',
  timing: { kind: 'none' },
  duties: [part(1, 'lead'), part(2, 'coordinate')],
};

it('what is not corrected is read as it was', () => {
  const corrected = { ...NOT_CORRECTED, at: 1, agencyId: body(3), role: 'assigned' } as const;
  expect(typedReading(corrected, task)).toEqual({
    timing: { kind: 'none' },
    parts: [
      { agencyId: body(1), groupId: null, role: 'lead', accountable: true },
      { agencyId: body(3), groupId: null, role: 'assigned', accountable: false },
    ],
  });
});

it('a request answers for nothing, and a date that is missing makes no reading', () => {
  const asked = { ...NOT_CORRECTED, at: 0, agencyId: body(1), accountable: true } as const;
  expect(typedReading({ ...asked, role: 'request' }, task)?.parts[0]?.accountable).toBe(false);
  expect(typedReading({ ...NOT_CORRECTED, timing: 'by', due: '' }, task)).toBeNull();
  expect(typedReading({ ...NOT_CORRECTED, timing: 'by', due: '2026-08-28' }, task)?.timing).toEqual(
    {
      kind: 'by',
      date: '2026-08-28',
      operator: 'by',
      inheritedFromPlan: false,
    },
  );
});
