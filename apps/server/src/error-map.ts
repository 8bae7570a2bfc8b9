import type { Refusal, RefusalCode, Result } from '@dondoc/domain/kernel';
import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { z } from 'zod';

/** How each refusal travels; tRPC makes the HTTP status of it. A code that is missing here does not compile. */
export const WIRE_CODE = {
  'access.denied': 'FORBIDDEN',
  'sign-in.needed': 'UNAUTHORIZED',
  'sign-in.wrong': 'UNAUTHORIZED',
  'origin.foreign': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'command.reused': 'CONFLICT',
  'version.stale': 'CONFLICT',
  'name.taken': 'CONFLICT',
  'administrator.last': 'CONFLICT',
  'state.refused': 'PRECONDITION_FAILED',
  'register.blocked': 'PRECONDITION_FAILED',
  'duties.open': 'PRECONDITION_FAILED',
  'decision.needed': 'UNPROCESSABLE_CONTENT',
  'secrecy.marked': 'UNPROCESSABLE_CONTENT',
  'file.kind': 'UNSUPPORTED_MEDIA_TYPE',
  'file.too-large': 'PAYLOAD_TOO_LARGE',
  'file.unreadable': 'UNPROCESSABLE_CONTENT',
  'file.no-text': 'UNPROCESSABLE_CONTENT',
  'personal-data.suspected': 'UNPROCESSABLE_CONTENT',
  'report.incomplete': 'PRECONDITION_FAILED',
  'report.too-long': 'PRECONDITION_FAILED',
  'column.not-totalled': 'PRECONDITION_FAILED',
  'figures.several': 'PRECONDITION_FAILED',
  'reason.missing': 'BAD_REQUEST',
  'date.in-future': 'BAD_REQUEST',
  'date.before-issue': 'BAD_REQUEST',
  'change.none': 'BAD_REQUEST',
  'event.recorded': 'CONFLICT',
  'date.invalid': 'BAD_REQUEST',
  'period.before-issue': 'BAD_REQUEST',
  'rule.recurring': 'PRECONDITION_FAILED',
  'input.invalid': 'BAD_REQUEST',
  'code.wrong': 'FORBIDDEN',
  'too-many-attempts': 'TOO_MANY_REQUESTS',
} as const satisfies Record<RefusalCode, TRPC_ERROR_CODE_KEY>;

/** Carries a refusal from where it is known to the edge, where `refusalOf` takes it out again. */
class RefusalCause extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** A refusal as the error that a procedure ends with. */
export const refused = (refusal: Refusal): TRPCError =>
  new TRPCError({
    code: WIRE_CODE[refusal.code],
    message: refusal.code,
    cause: new RefusalCause(refusal),
  });

/**
 * The value of a result; a refusal ends the procedure.
 *
 * @example
 * return orRefuse(await findPlan(ctx.db.kysely, ctx.scope(), input.planId));
 */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw refused(result.refusal);
  return result.value;
}

/** The refusal in an error, an input that its schema refuses among them; null for a bug. */
export function refusalOf(error: TRPCError): Refusal | null {
  const { cause } = error;
  if (cause instanceof RefusalCause) return cause.refusal;
  if (error.code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError) {
    const issue = cause.issues[0];
    return {
      code: 'input.invalid',
      facts: {
        path: issue?.path.join('.') ?? '',
        issue: issue?.code === 'custom' ? issue.message : (issue?.code ?? 'json'),
      },
    };
  }
  return null;
}
