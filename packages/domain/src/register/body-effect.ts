import type { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import type { AmendedPart } from './amendment.ts';
import type { AmendmentEffect, TaskEffect } from './amendment-effect.ts';

/** Whose effect is asked for: a body with the groups to which it belongs. */
export interface EffectReader {
  readonly agencyId: AgencyId;
  readonly groupIds: ReadonlySet<AgencyGroupId>;
}

/**
 * What an amendment changes for one body: the tasks in which a duty of its own changes, each with these duties alone; where a task reads
 * otherwise, all its duties in it.
 *
 * @example
 * effectOnBody({ tasks: [], periodTo: null }, { agencyId: health.id, groupIds: new Set() }); // []
 */
export function effectOnBody(
  { tasks }: Pick<AmendmentEffect, 'tasks'>,
  { agencyId, groupIds }: EffectReader,
): readonly TaskEffect[] {
  const isOwn = (part: AmendedPart) =>
    part.agencyId === agencyId || (part.groupId !== null && groupIds.has(part.groupId));
  return tasks.flatMap((task): readonly TaskEffect[] => {
    const worded = isWorded(task);
    const duties = task.duties.filter(
      ({ part, kind }) => isOwn(part) && (worded || kind !== 'kept'),
    );
    return duties.length === 0 ? [] : [{ ...task, duties }];
  });
}

/**
 * The parts for whose bodies an amendment changes something: theirs in it, or how a task of theirs reads; each body and group once.
 *
 * @example
 * affectedParts({ tasks: [] }); // []
 */
export function affectedParts({
  tasks,
}: Pick<AmendmentEffect, 'tasks'>): readonly Pick<AmendedPart, 'agencyId' | 'groupId'>[] {
  const parts = tasks.flatMap((task) =>
    task.duties.filter(({ kind }) => isWorded(task) || kind !== 'kept').map(({ part }) => part),
  );
  return [
    ...new Map(
      parts.map(({ agencyId, groupId }) => [agencyId ?? groupId, { agencyId, groupId }]),
    ).values(),
  ];
}

const isWorded = (task: TaskEffect): boolean =>
  'fields' in task && Boolean(task.fields.label ?? task.fields.wording);
