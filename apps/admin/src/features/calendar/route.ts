import { isCivilDate } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.ts';

/** What the address of the screen holds: the year, and what is open beside it: a day, the form for one more, the settings. */
export interface CalendarSearch {
  readonly year?: number;
  readonly open?: CivilDate | 'new' | 'settings';
}

/** The years that the server answers for. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
const isOpen = (value: unknown): value is CivilDate | 'new' | 'settings' =>
  value === 'new' || value === 'settings' || (typeof value === 'string' && isCivilDate(value));

export const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: ({ year, open }: Record<string, unknown>): CalendarSearch => ({
    ...(isYear(year) ? { year } : {}),
    ...(isOpen(open) ? { open } : {}),
  }),
  component: lazyRouteComponent(() => import('./calendar.tsx'), 'Calendar'),
});
