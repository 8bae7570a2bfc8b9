import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { trpc } from '../../wire/trpc.ts';

/** A plan in force as its pages show it. */
export type PlanShown = inferOutput<typeof trpc.plan.get>;
export type TaskShown = PlanShown['tasks'][number];
export type TargetShown = PlanShown['targets'][number];
export type DutyShown = TaskShown['duties'][number];

/** One plan with its text, register, findings and official table as they stand today. */
export const usePlan = (planId: string) => useQuery(trpc.plan.get.queryOptions({ planId }));
