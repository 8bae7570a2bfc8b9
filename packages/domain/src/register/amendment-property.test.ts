import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  subarray,
  tuple,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { DutyId } from '../kernel/id.ts';
import type { DutyFacts } from '../task/duty-facts.ts';
import { partKey } from '../task/occurrence.ts';
import type { Timing } from '../task/timing.ts';
import { by, day, effect, itemOf, part, periodTo, taskOf, YEARLY } from '../testing/amendment.ts';
import { cases } from '../testing/cases.ts';
import { idOf } from '../testing/draft.ts';
import { dutyFacts } from '../testing/night.ts';
import type { AmendedPart, AmendmentContent } from './amendment.ts';
import type { AmendmentEffect, StandingRegister, StandingTask } from './amendment-effect.ts';

const anyTiming: Arbitrary<Timing> = constantFrom(
  by('2026-05-29'),
  by('2026-08-14'),
  by('2026-12-31', true),
  YEARLY,
  { kind: 'yearly', month: 5, day: 15, operator: 'by' },
  { kind: 'none' },
  { kind: 'continuous' },
  { kind: 'window', from: day('2026-06-01'), to: day('2026-09-30') },
);
const anyParts: Arbitrary<AmendedPart[]> = subarray([
  part(1),
  part(2),
  part(3, { accountable: false, role: 'coordinate' }),
  part(4, { accountable: false, role: 'request' }),
]);
const anyFacts: Arbitrary<Partial<DutyFacts>> = constantFrom<Partial<DutyFacts>>(
  {},
  {},
  { claimedOn: day('2026-05-20') },
  { confirmedOn: day('2026-05-20') },
  { endedOn: day('2026-05-20') },
  { answeredOn: day('2026-05-20'), answer: 'accepted' },
);
const anyRegister: Arbitrary<StandingRegister> = array(tuple(anyTiming, anyParts, anyFacts), {
  maxLength: 5,
}).map((tasks) => ({ periodTo, tasks: tasks.map((one, at) => taskOf(at + 1, ...one)) }));

interface Picks {
  readonly kind: 'amends' | 'replaces' | 'moves-dates' | 'withdraws' | 'extends-period';
  readonly timing: Timing;
  readonly parts: readonly AmendedPart[];
  readonly every: number;
  readonly adds: boolean;
}
const anyPicks: Arbitrary<Picks> = record({
  kind: constantFrom('amends', 'replaces', 'moves-dates', 'withdraws', 'extends-period'),
  timing: anyTiming,
  parts: anyParts,
  every: integer({ min: 1, max: 3 }),
  adds: boolean(),
});

function contentOf(tasks: readonly StandingTask[], picks: Picks): AmendmentContent {
  const { kind, timing, every } = picks;
  const parts = [...picks.parts];
  const picked = tasks.filter((_, at) => at % every === 0);
  const items = picked.map((one) => ({ ...itemOf(one), timing, parts }));
  if (kind === 'withdraws') return { kind };
  if (kind === 'extends-period') return { kind, periodTo: day('2027-03-31') };
  if (kind === 'moves-dates')
    return { kind, moves: picked.map(({ id: taskId }) => ({ taskId, timing })) };
  const added = { taskId: null, label: 'III', wording: 'Báo cáo', timing, parts };
  const all = picks.adds ? [...items, added] : items;
  if (kind === 'replaces') return { kind, items: all };
  return { kind, items: all, ends: tasks.filter((_, at) => at % every === 1).map(({ id }) => id) };
}

/** The register as it stands once an amendment holds. */
function amended({ tasks }: StandingRegister, changes: AmendmentEffect): readonly StandingTask[] {
  const known = new Map(tasks.flatMap((one) => one.duties).map((duty) => [duty.id, duty]));
  return changes.tasks.flatMap((one, at): readonly StandingTask[] => {
    const before = tasks[at];
    if (one.kind === 'ended' || one.kind === 'new' || !before) return [];
    const duties = one.duties.map((now, n) => {
      if (now.kind === 'new') {
        const id = DutyId.parse(idOf(90_000 + at * 100 + n));
        return dutyFacts({ id, taskId: one.taskId, ...now.part, ...now.dates });
      }
      const was = known.get(now.dutyId);
      if (!was) throw new Error('a duty that was not there');
      if (now.kind === 'ended') return { ...was, endedOn: day('2026-06-04') };
      return 'dates' in now ? { ...was, ...now.part, ...now.dates } : was;
    });
    return [
      {
        ...before,
        label: one.fields.label?.[1] ?? before.label,
        wording: one.fields.wording?.[1] ?? before.wording,
        timing: one.fields.timing?.[1] ?? before.timing,
        duties,
      },
    ];
  });
}

const RUNS = { seed: 2026, numRuns: cases(400) };

test('an amendment that names nothing changes nothing, nor does one that reads every item again as it stands', () => {
  assert(
    property(anyRegister, ({ tasks }) => {
      const nothing = effect(tasks, { kind: 'amends', items: [], ends: [] });
      const again = effect(tasks, { kind: 'replaces', items: tasks.map(itemOf) });
      for (const { kind, duties } of [...nothing.tasks, ...again.tasks]) {
        expect(kind).toBe('kept');
        expect(duties.every((duty) => duty.kind === 'kept')).toBe(true);
      }
    }),
    RUNS,
  );
});

test('whatever an amendment does, what stood is kept, changed, moved or ended, once each, under its key', () => {
  assert(
    property(anyRegister, anyPicks, ({ tasks }, picks) => {
      const { tasks: now } = effect(tasks, contentOf(tasks, picks));
      expect(now.flatMap((one) => (one.kind === 'new' ? [] : one.taskId))).toEqual(
        tasks.map(({ id }) => id),
      );
      expect(
        now.flatMap((one) =>
          one.duties.flatMap((duty) => (duty.kind === 'new' ? [] : duty.dutyId)),
        ),
      ).toEqual(tasks.flatMap(({ duties }) => duties.map(({ id }) => id)));
    }),
    RUNS,
  );
});

test('an original date never changes, and nothing that was settled is touched', () => {
  assert(
    property(anyRegister, anyPicks, (register, picks) => {
      const changes = effect(register.tasks, contentOf(register.tasks, picks));
      const before = new Map(
        register.tasks.flatMap(({ duties }) => duties).map((duty) => [duty.id, duty]),
      );
      const effects = changes.tasks.flatMap(({ duties }) => duties);
      const settled = effects.filter((now) => {
        const was = now.kind === 'new' ? undefined : before.get(now.dutyId);
        return was?.confirmedOn ?? was?.endedOn ?? was?.answeredOn;
      });
      const originals = effects.flatMap((now) => {
        if (now.kind !== 'changed' && now.kind !== 'date-moved') return [];
        const was = before.get(now.dutyId)?.originalDue ?? null;
        return was === null ? [] : [[was, now.dates.originalDue]];
      });
      expect(settled.every(({ kind }) => kind === 'kept')).toBe(true);
      expect(originals.every(([was, now]) => was === now)).toBe(true);
    }),
    RUNS,
  );
});

test('an amendment that is entered again finds nothing to do, and no part of a task stands twice', () => {
  assert(
    property(anyRegister, anyPicks, (register, picks) => {
      const content = contentOf(register.tasks, { ...picks, adds: false });
      const tasks = amended(register, effect(register.tasks, content));
      for (const { duties } of tasks) {
        const open = duties.filter(
          ({ endedOn, confirmedOn, answeredOn }) => !(endedOn ?? confirmedOn ?? answeredOn),
        );
        const keys = open.map((duty) => `${partKey(duty)} ${duty.occurrence}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
      if (content.kind === 'withdraws' || content.kind === 'extends-period') return;
      const standing = new Set(tasks.map(({ id }) => id));
      const again = content.kind === 'amends' ? { ...content, ends: [] } : content;
      const second = effect(tasks, again);
      expect(second.tasks.every(({ kind }) => kind === 'kept')).toBe(true);
      expect(standing.size).toBe(tasks.length);
    }),
    RUNS,
  );
});
