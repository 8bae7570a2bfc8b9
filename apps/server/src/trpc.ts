import type { Action } from '@dondoc/domain/agency';
import { initTRPC } from '@trpc/server';
import { enter } from './access.ts';
import type { Context } from './context.ts';
import { refusalOf, refused } from './error-map.ts';

/**
 * What a procedure asks of who calls it: an action of the access table; `self`: a session, for it touches the own account alone;
 * `anyone`: nothing, for it stands before the door.
 */
export interface Meta {
  readonly access: Action | 'self' | 'anyone';
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: refusalOf(error)?.code ?? shape.data.code,
      data: { ...shape.data, refusal: refusalOf(error), requestId: ctx?.requestId ?? null },
    }),
  });

export const { router, createCallerFactory } = t;

/** For procedures that stand before the door; which those are is a closed list, pinned by a test. */
export const anyone = t.procedure.meta({ access: 'anyone' });

/** For procedures about the own account. */
export const self = t.procedure.meta({ access: 'self' }).use(({ ctx, next }) => {
  if (!ctx.session) throw refused({ code: 'sign-in.needed', facts: {} });
  return next({ ctx: { session: ctx.session } });
});

/**
 * For everything else: a procedure that does one action of the access table. A role that never may is refused before the input is
 * looked at; then the procedure itself asks, `ctx.permit(target)` for one thing or `ctx.scope()` for rows.
 *
 * @example
 * export const listAgencies = guarded('registry.see')
 *   .input(AgencyQuery)
 *   .query(({ ctx, input }) => findAgencies(ctx.db.kysely, ctx.scope(), input));
 */
export const guarded = <A extends Action>(action: A) =>
  self.meta({ access: action }).use(async ({ ctx, path, next }) => {
    const { asked, ...access } = enter(ctx, action, path);
    const result = await next({ ctx: access });
    if (result.ok && !asked()) throw new Error(`${path} answered without asking the access table`);
    return result;
  });
