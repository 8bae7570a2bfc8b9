import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { RefusedError, troubleOf } from './trouble-of.ts';

const answered = (data: object, status = 500) =>
  TRPCClientError.from(
    { error: { message: 'x', code: -32_603, data: { httpStatus: status, ...data } } },
    { meta: { response: new Response(null, { status }) } },
  );

describe('what went wrong with a call', () => {
  it('is the refusal that the server gave, with its facts', () => {
    const refusal = { code: 'name.taken', facts: { name: 'Sở Xây dựng' } } as const;
    expect(troubleOf(answered({ refusal, requestId: 'r1' }, 409))).toEqual({
      kind: 'refusal',
      refusal,
    });
    expect(troubleOf(new RefusedError(refusal))).toEqual({ kind: 'refusal', refusal });
  });

  it('is a bug with the reference that the log knows it by', () => {
    expect(troubleOf(answered({ refusal: null, requestId: 'r2' }))).toEqual({
      kind: 'bug',
      reference: 'r2',
    });
  });

  it('is the network where nothing answered, and a busy server where its gate did', () => {
    expect(troubleOf(TRPCClientError.from(new TypeError('Failed to fetch')))).toEqual({
      kind: 'network',
    });
    expect(troubleOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'network' });
    const gate = TRPCClientError.from(new SyntaxError('not JSON'), {
      meta: { response: new Response('<html>', { status: 502 }) },
    });
    expect(troubleOf(gate)).toEqual({ kind: 'busy' });
  });
});
