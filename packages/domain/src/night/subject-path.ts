import type { Subject } from './subject.ts';

/**
 * The path on the desk at which a subject is read and answered: a report's own page, a duty in its plan beside its task.
 *
 * @example
 * subjectPath(march) === `/obligations/${march.facts.id}`; // true
 */
export const subjectPath = ({ kind, facts }: Subject): string =>
  kind === 'obligation'
    ? `/obligations/${facts.id}`
    : `/plans/${facts.planId}?open=${facts.taskId}`;
