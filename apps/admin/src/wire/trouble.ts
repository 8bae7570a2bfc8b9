import type { Refusal } from '@dondoc/domain/kernel';

/** Why the server did not do something, as far as the screen must tell apart. */
export type Trouble =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'network' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'bug'; readonly reference: string | null };
