import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { RouteError } from './route-error.tsx';

/** Under it stand the doors (sign-in, first run) and the shell. */
export const rootRoute = createRootRoute({
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});
