import type { AgencyId } from '../kernel/id.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Agency } from './agency.ts';
import { existsOn } from './group-members.ts';
import { bodiesOf, lastDay } from './succession.ts';
import type { Succession } from './succession.ts';

/**
 * A succession that the registry allows: every body is known; those that give lived on the day before it holds, and those that
 * receive live on the day itself. Refuses `input.invalid` with the path of the body and the issue `agency.unknown`,
 * `agency.not-there-yet` or `agency.ended`.
 *
 * @example
 * checkedSuccession({ ...split, on: CivilDate.parse('1945-09-02') }, splitRegistry); // refused: input.invalid
 */
export function checkedSuccession<S extends Succession>(
  succession: S,
  registry: readonly Pick<Agency, 'id' | 'validFrom' | 'validTo'>[],
): Result<S> {
  const wanted = new Set(bodiesOf(succession));
  const known = new Map(
    registry.filter(({ id }) => wanted.has(id)).map((agency) => [agency.id, agency]),
  );
  const lives = (id: AgencyId, date: Succession['on'], path: string): Refusal | null => {
    const body = known.get(id);
    if (!body) return invalid(path, 'agency.unknown');
    if (existsOn(body, date)) return null;
    return invalid(
      path,
      body.validTo && body.validTo < date ? 'agency.ended' : 'agency.not-there-yet',
    );
  };
  if (succession.kind === 'rename') {
    const refusal = lives(succession.agencyId, lastDay(succession), 'agencyId');
    return refusal ? refuse(refusal) : done(succession);
  }
  for (const [index, { from, to }] of succession.shares.entries()) {
    const refusal =
      lives(from, lastDay(succession), `shares.${index}.from`) ??
      (to === null ? null : lives(to, succession.on, `shares.${index}.to`));
    if (refusal) return refuse(refusal);
  }
  return done(succession);
}

const invalid = (path: string, issue: string): Refusal => ({
  code: 'input.invalid',
  facts: { path, issue },
});
