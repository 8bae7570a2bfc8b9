import type { Refusal } from '@dondoc/domain/kernel';
import { TRPCClientError } from '@trpc/client';
import type { Trouble } from './trouble.ts';

/** Statuses with which a server or what stands before it says that it is overloaded or starting. */
const BUSY: ReadonlySet<unknown> = new Set([502, 503, 504]);

/** What the server puts into an error beside tRPC's own fields. */
interface ErrorData {
  readonly refusal?: Refusal | null;
  readonly requestId?: string | null;
  readonly httpStatus?: number;
}

const dataOf = (error: TRPCClientError<never>): ErrorData | null => error.data ?? null;

/** What went wrong, of anything that a call may throw. Without an answer from the server it is the network. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof RefusedError) return { kind: 'refusal', refusal: error.refusal };
  if (error instanceof TRPCClientError) {
    const data = dataOf(error);
    if (data?.refusal) return { kind: 'refusal', refusal: data.refusal };
    const status = data?.httpStatus ?? statusOf(error.meta);
    if (BUSY.has(status)) return { kind: 'busy' };
    if (data === null && status === null) return { kind: 'network' };
    return { kind: 'bug', reference: data?.requestId ?? null };
  }
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { kind: 'network' };
  return { kind: 'bug', reference: null };
}

/** A refusal that came by another door than tRPC: sign-in, upload. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function statusOf(meta: unknown): number | null {
  if (typeof meta !== 'object' || meta === null || !('response' in meta)) return null;
  return meta.response instanceof Response ? meta.response.status : null;
}
