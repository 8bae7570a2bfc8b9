import type { Refusal } from '@dondoc/domain/kernel';

const isRefusal = (body: unknown): body is { refusal: Refusal } =>
  typeof body === 'object' && body !== null && 'refusal' in body && body.refusal !== null;

/** The refusal in what a door other than tRPC answered; null where it is none. */
export const refusalIn = (body: unknown): Refusal | null => (isRefusal(body) ? body.refusal : null);
