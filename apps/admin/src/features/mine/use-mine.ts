import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, trpc } from '../../wire/trpc.ts';
import type { Outputs } from '../../wire/outputs.ts';

type Answer = Outputs['obligation']['mine'];
/** A page of a plan that the body has not acknowledged. */
export type OwnPage = Answer['pages'][number];
/** What another body asks of it. */
export type OwnInput = Answer['inputs'][number];
/** A report that the body owes, and a duty that it answers for or is asked to do. */
export type OwnReport = Answer['reports']['items'][number];
export type OwnDuty = Answer['duties']['items'][number];

/** Everything that waits for the own bodies: a body's open rows stay in the hundreds. */
async function everything(signal: AbortSignal) {
  const first = await api.obligation.mine.query({ limit: 200 }, { signal });
  const reports = [...first.reports.items];
  const duties = [...first.duties.items];
  let [reportsAfter, dutiesAfter] = [first.reports.next, first.duties.next];
  while (reportsAfter !== null || dutiesAfter !== null) {
    const more: Answer = await api.obligation.mine.query(
      { limit: 200, reportsAfter, dutiesAfter },
      { signal },
    );
    if (reportsAfter !== null) reports.push(...more.reports.items);
    if (dutiesAfter !== null) duties.push(...more.duties.items);
    reportsAfter = reportsAfter && more.reports.next;
    dutiesAfter = dutiesAfter && more.duties.next;
  }
  return { bodies: first.bodies, pages: first.pages, inputs: first.inputs, reports, duties };
}

const mineQuery = queryOptions({
  queryKey: [...trpc.obligation.mine.pathKey(), 'all'],
  queryFn: ({ signal }) => everything(signal),
});

/** What the bodies of whoever is signed in owe. */
export const useMine = () => useQuery(mineQuery);
