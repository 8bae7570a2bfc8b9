import type { CalendarChange } from '@dondoc/domain/agency';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../wire/outputs.ts';
import { queryClient, trpc } from '../../wire/trpc.ts';

/** A year of the calendar as the server tells it. */
export type Year = Outputs['calendar']['year'];
/** A day that somebody entered, with the name of its body. */
export type Entered = Year['entered'][number];
/** What a change would move. */
export type Preview = Outputs['calendar']['preview'];

export const useYear = (year: number) => useQuery(trpc.calendar.year.queryOptions({ year }));

/** What a change would move, asked anew whenever the change is another; nothing is asked of none. */
export const usePreview = (change: CalendarChange | null) =>
  useQuery(trpc.calendar.preview.queryOptions(change ? { change } : skipToken, { staleTime: 0 }));

/** What every change of the calendar makes stale: dates stand on many screens. */
export const STALE = [
  trpc.calendar.pathFilter(),
  trpc.obligation.pathFilter(),
  trpc.plan.pathFilter(),
  trpc.night.pathFilter(),
];

/** Reads the calendar and what was foretold of it again, after a change was refused: it may be another by now. */
export const refreshCalendar = () => queryClient.invalidateQueries(trpc.calendar.pathFilter());
