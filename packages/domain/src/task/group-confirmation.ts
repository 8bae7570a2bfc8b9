import type { AgencyId } from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/**
 * Whether a group's duty can be confirmed for all but some of its members: `open` are those for whom its row speaks. An exception goes on
 * in a row of its own. Refuses `input.invalid` for a body that is no such member, and where nobody would be left to confirm.
 *
 * @example
 * askExceptions([bodyId(1), bodyId(2)], [bodyId(2)]).ok; // true
 */
export function askExceptions(
  open: readonly AgencyId[],
  except: readonly AgencyId[],
): Result<null> {
  const members = new Set(open);
  if (except.some((body) => !members.has(body))) return invalid('no-member');
  return except.length > 0 && new Set(except).size === members.size
    ? invalid('nobody-left')
    : done(null);
}

const invalid = (issue: string) =>
  refuse({ code: 'input.invalid', facts: { path: 'except', issue } } as const);
