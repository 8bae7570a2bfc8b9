import type { DutyRole } from '@dondoc/domain/task';
import type { DutyShown } from './use-plan.ts';

type Part = Pick<DutyShown, 'id' | 'agencyId' | 'groupId' | 'role' | 'accountable' | 'anchor'>;

/** Bodies that the paper names with one role, and whether they answer for the task. */
export interface Party {
  readonly role: DutyRole;
  readonly accountable: boolean;
  readonly bodies: readonly string[];
}

/** What a role says by itself about who answers: who leads or does a thing does. */
const SAYS_SO: ReadonlySet<DutyRole> = new Set(['lead', 'assigned']);

/** Whether it has to be written that these bodies answer, since the worded role does not say it. */
export const unsaidAccountable = ({
  role,
  accountable,
}: Pick<Party, 'role' | 'accountable'>): boolean => accountable && !SAYS_SO.has(role);

/**
 * The duties that the paper itself words: without the rows that members of a group have of their own, which stand in the same words.
 *
 * @example
 * wordedDuties([group, member]); // [group]
 */
export function wordedDuties<Duty extends Part>(duties: readonly Duty[]): readonly Duty[] {
  const groups = new Set(
    duties.filter(({ groupId }) => groupId !== null).map(({ anchor }) => anchor.start),
  );
  return duties.filter(({ agencyId, anchor }) => agencyId === null || !groups.has(anchor.start));
}

/**
 * Who is named for a task, in the order of the paper, bodies of one role that stand together in one.
 *
 * @example
 * partiesOf(duties, nameOf); // [{ role: 'lead', accountable: true, bodies: ['Sở Y tế'] }, { role: 'coordinate', … }]
 */
export function partiesOf(
  duties: readonly Part[],
  nameOf: (duty: Part) => string,
): readonly Party[] {
  const parties: Party[] = [];
  for (const duty of wordedDuties(duties)) {
    const { role, accountable } = duty;
    const last = parties.at(-1);
    const bodies = [nameOf(duty)];
    if (last?.role === role && last.accountable === accountable)
      parties[parties.length - 1] = { ...last, bodies: [...last.bodies, ...bodies] };
    else parties.push({ role, accountable, bodies });
  }
  return parties;
}
