import { createRouter } from '@tanstack/react-router';
import { agenciesRoute } from './features/agencies/route.ts';
import { calendarRoute } from './features/calendar/route.ts';
import { consolidationRoute, consolidationsRoute } from './features/consolidation/route.ts';
import { draftRoute } from './features/drafts/route.ts';
import { firstNoticesRoute } from './features/first-notices/route.ts';
import { firstRunRoute } from './features/first-run/route.ts';
import { matrixRoute } from './features/matrix/route.ts';
import { mineRoute } from './features/mine/route.ts';
import { nightRoute } from './features/night/route.ts';
import { obligationRoute } from './features/obligation/route.ts';
import { peopleRoute } from './features/people/route.ts';
import { plansRoute } from './features/plans/route.ts';
import { planRoute } from './features/plan/route.ts';
import { rulesRoute } from './features/rules/route.ts';
import { rootRoute } from './features/shell/root-route.ts';
import { homeRoute, shellRoute } from './features/shell/shell-route.ts';
import { startRoute } from './features/start/route.ts';
import { redeemRoute, signInRoute } from './features/sign-in/route.ts';

/** All addresses of the desk. A screen that is added adds its route here. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  redeemRoute,
  firstRunRoute,
  shellRoute.addChildren([
    homeRoute,
    plansRoute,
    draftRoute,
    firstNoticesRoute,
    agenciesRoute,
    calendarRoute,
    matrixRoute,
    mineRoute,
    nightRoute,
    obligationRoute,
    peopleRoute,
    consolidationsRoute,
    consolidationRoute,
    planRoute,
    rulesRoute,
    startRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
