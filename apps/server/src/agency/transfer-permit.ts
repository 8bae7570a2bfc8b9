import type { Target } from '@dondoc/domain/agency';

/** Items of several plans at once, each found within the scope of who acts. */
export const OF_TRANSFERS: Target<'plan'> = { kind: 'plan', planId: null, bodies: [], keepers: [] };
