import type { Target } from '@dondoc/domain/agency';

/** Nights as the access table looks at them: they are of no plan and no body in particular. */
export const NIGHTS: Target<'plan'> = { kind: 'plan', planId: null, bodies: [], keepers: [] };
