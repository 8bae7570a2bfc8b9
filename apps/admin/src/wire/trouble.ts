import type { Refusal } from '@dondoc/domain/kernel';

/** Why the server did not do something, as far as the screen must tell apart. */
export type Trouble =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'network' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'bug'; readonly reference: string | null };

/** The words that a command was refused for because they look like a private person's; none where it was not. */
export const suspectedIn = (trouble: Trouble): readonly string[] =>
  trouble.kind === 'refusal' && trouble.refusal.code === 'personal-data.suspected'
    ? trouble.refusal.facts.places.map(({ text }) => text)
    : [];
