import { refuse } from '@dondoc/domain/kernel';
import type { Refusal } from '@dondoc/domain/kernel';

/** The refusal of a file that does not open, with the reason that words are found by. */
export const unreadable = (reason: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuse({ code: 'file.unreadable', facts: { reason } });
