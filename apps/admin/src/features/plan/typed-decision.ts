import type { PaperTyped } from './paper-fields.tsx';

const orNone = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/**
 * A typed paper and who issued it, as the domain takes it: null where nothing of it was typed, for none is needed.
 *
 * @example
 * typedDecision({ ...NO_PAPER, role: '' }); // null
 */
export function typedDecision({ role, ...paper }: PaperTyped & { readonly role: string }) {
  const [number, date] = [orNone(paper.number), orNone(paper.date)];
  const none = number === null && date === null && orNone(role) === null;
  return none ? null : { role, number, date };
}
