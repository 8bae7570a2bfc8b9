import { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationState } from '@dondoc/domain/reporting';
import type { DutyState } from '@dondoc/domain/task';
import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';

const report = (name: string, state: ObligationState, due: string, askedMoreDue?: string) => ({
  name,
  state,
  currentDue: CivilDate.parse(due),
  askedMoreDue: askedMoreDue === undefined ? null : CivilDate.parse(askedMoreDue),
});
const duty = (name: string, state: DutyState) => ({ name, state });
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe('what a body sees first', () => {
  it('is what can still be done in time, before what is already late', () => {
    const { now, overdue } = arrange(
      [report('May', 'overdue', '2026-06-18'), report('July', 'due-soon', '2026-07-20')],
      [],
    );
    expect(now?.name).toBe('July');
    expect(names(overdue)).toEqual(['May']);
  });

  it('goes by the day on which the supplement is due', () => {
    const { now, asked } = arrange(
      [
        report('June', 'asked-for-more', '2026-06-18', '2026-07-22'),
        report('July', 'due-soon', '2026-07-20'),
      ],
      [],
    );
    expect(now?.name).toBe('July');
    expect(names(asked)).toEqual(['June']);
  });

  it('is what is late where nothing else presses', () => {
    const { now } = arrange(
      [report('May', 'missing', '2026-05-18'), report('August', 'upcoming', '2026-08-18')],
      [],
    );
    expect(now?.name).toBe('May');
  });

  it('is nothing where nothing presses', () => {
    expect(arrange([report('August', 'open', '2026-08-18')], []).now).toBeNull();
  });
});

it('every row stands once', () => {
  const states = [
    'upcoming',
    'open',
    'due-soon',
    'overdue',
    'missing',
    'received',
    'asked-for-more',
  ] as const satisfies readonly ObligationState[];
  const duties = [
    'upcoming',
    'unarmed',
    'open',
    'due-soon',
    'overdue',
    'claimed',
    'asked-for-more',
    'sent',
    'accepted',
  ] as const satisfies readonly DutyState[];
  const { now, ...groups } = arrange(
    states.map((state) => report(state, state, '2026-07-20', '2026-07-21')),
    duties.map((state) => duty(`duty ${state}`, state)),
  );
  const shown = [now?.name, ...Object.values(groups).flatMap(names)];
  expect(shown).toHaveLength(states.length + duties.length);
  expect(new Set(shown)).toEqual(new Set([...states, ...duties.map((state) => `duty ${state}`)]));
});
