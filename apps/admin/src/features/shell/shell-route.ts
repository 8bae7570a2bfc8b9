import { mayAnywhere } from '@dondoc/domain/agency';
import { createRoute, redirect } from '@tanstack/react-router';
import { troubleOf } from '../../wire/trouble-of.ts';
import { queryClient, trpc } from '../../wire/trpc.ts';
import { NAV } from './nav.ts';
import { rootRoute } from './root-route.ts';
import { Shell } from './shell.tsx';

/** Every screen behind the door. Nobody signed in: to the sign-in, or to the first run until it is done. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind !== 'refusal' || trouble.refusal.code !== 'sign-in.needed') throw error;
      const { accounts, sample } = await queryClient.fetchQuery(trpc.setup.state.queryOptions());
      throw accounts && sample?.ready !== false
        ? redirect({ to: '/sign-in', search: { next: location.href } })
        : redirect({ to: '/first-run' });
    }
  },
  component: Shell,
});

/** Whoever comes in begins at the first word of the top bar that the account has a use for. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async () => {
    const { grants } = await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    const first = NAV.find((item) => mayAnywhere(grants, item.needs));
    throw redirect({ to: first?.to ?? '/agencies' });
  },
});
