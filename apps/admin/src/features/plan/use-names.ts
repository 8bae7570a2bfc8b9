import { useMemo } from 'react';
import type { DutyShown, PlanShown } from './use-plan.ts';

/** The name of a body or group of a plan, by its id or by a duty. */
export interface PlanNames {
  readonly of: (id: string) => string;
  readonly ofDuty: (duty: Pick<DutyShown, 'agencyId' | 'groupId'>) => string;
}

/** Names as the registry has them; a body that is gone from it shows as a gap, never as an id. */
export function useNames({ agencies, groups }: PlanShown['names']): PlanNames {
  return useMemo(() => {
    const names = new Map<string, string>(
      [...agencies, ...groups].map(({ id, name }) => [id, name]),
    );
    const of = (id: string) => names.get(id) ?? '…';
    return { of, ofDuty: ({ agencyId, groupId }) => of(agencyId ?? groupId ?? '') };
  }, [agencies, groups]);
}
