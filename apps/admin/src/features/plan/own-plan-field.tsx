import type { DutyId } from '@dondoc/domain/kernel';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words-provider.tsx';
import { useIssuedPlans } from './use-own-plans.ts';

interface OwnPlanFieldProps {
  readonly dutyId: DutyId;
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (planId: string) => void;
}

/** Chooses the plan kept here by which a body meets its duty; not shown where its body keeps none here. */
export function OwnPlanField({ dutyId, value, error, onChange }: OwnPlanFieldProps) {
  const { ownPlan: say, plan } = useWords();
  const kept = useIssuedPlans(dutyId, true).data ?? [];
  if (kept.length === 0) return null;
  return (
    <Select
      label={say.kept}
      description={say.keptMeans}
      placeholder={say.choose}
      searchable
      clearable
      value={value === '' ? null : value}
      error={error}
      onChange={(planId) => onChange(planId ?? '')}
      data={kept.map(({ id, title, numberSymbol }) => ({
        value: id,
        label: say.line(numberSymbol ?? plan.noNumber, title),
      }))}
    />
  );
}
