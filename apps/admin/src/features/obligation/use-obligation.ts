import type { ObligationId } from '@dondoc/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../wire/outputs.ts';
import { trpc } from '../../wire/trpc.ts';

/** One obligation with its history and what may be done about it. */
export type ObligationView = Outputs['obligation']['get'];

export const useObligation = (obligationId: ObligationId) =>
  useQuery(trpc.obligation.get.queryOptions({ obligationId }));

/** What every act on a report makes stale. */
export const reportQueries = [
  trpc.obligation.get.pathFilter(),
  trpc.obligation.matrix.pathFilter(),
  trpc.obligation.mine.pathFilter(),
];
