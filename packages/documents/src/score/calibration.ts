import type { DraftTask, PlanDraft } from '@dondoc/domain/register';
import { outlineView } from '../read/outline-view.ts';
import { sameBody } from './same-body.ts';
import { likenessOfWording, pairsOf } from './task-pairs.ts';
import type { TruthTask } from './truth.ts';

/** Fields of the tasks of a truth: all that truth or reading has, those marked sure, and of these the ones that are right. */
export interface Calibration {
  readonly fields: number;
  readonly sure: number;
  readonly right: number;
  /** Each field that was marked sure and is wrong, a line each. */
  readonly wrong: readonly string[];
}

type Role = 'accountable' | 'coordinate' | 'request';
const ROLES = ['accountable', 'coordinate', 'request'] as const satisfies readonly Role[];

/**
 * How far the reader's "sure" can be trusted, over bodies, roles and dates of the tasks that a truth has. A field that the truth has
 * and a task marked sure lacks is a sure one that is wrong; one that a task in doubt lacks is a field not marked sure.
 *
 * @example
 * const { sure, fields, right } = calibrationOf(truth.tasks ?? [], draft); // sure / fields, right / sure
 */
export function calibrationOf(truth: readonly TruthTask[], draft: PlanDraft): Calibration {
  const names = new Map(draft.bodies.map((body) => [body.key, body]));
  const dues = outlineView(draft).tasks.map(({ due }) => due);
  const read = draft.tasks.map((task, at) => ({ task, due: dues[at] ?? null }));
  const wrong: string[] = [];
  const counts = { fields: 0, sure: 0, right: 0 };
  const count = (sure: boolean, right: boolean, told: string) => {
    counts.fields += 1;
    if (!sure) return;
    counts.sure += 1;
    if (right) counts.right += 1;
    else wrong.push(told);
  };
  const pairs = pairsOf(truth, read, (one, { task }) => likenessOfWording(one.text, task.wording));
  for (const [meant, found] of pairs) {
    if (meant.optional) continue;
    const task = found?.task ?? null;
    const certain = task?.confidence === 'sure';
    const what = meant.text.slice(0, 60);
    const given = task === null ? [] : bodiesOf(task, names);
    const missing = ROLES.flatMap((role) => meant[role].map((name) => ({ name, role })));
    for (const { name, role, sure } of given) {
      const same = missing.filter((one) => sameBody(one.name, name));
      const one = same.find((entry) => entry.role === role) ?? same[0];
      count(sure, one !== undefined, `${what}: body ${name}`);
      if (one === undefined) continue;
      missing.splice(missing.indexOf(one), 1);
      count(sure, one.role === role, `${what}: ${name} as ${role}, is ${one.role}`);
    }
    for (const { name, role } of missing) {
      count(certain, false, `${what}: lacks ${name}`);
      count(certain, false, `${what}: lacks ${name} as ${role}`);
    }
    const due = found?.due ?? null;
    if (meant.due === null && due === null) continue;
    const sure = due === null ? certain : task?.timingConfidence === 'sure';
    count(sure, due === meant.due, `${what}: date ${due ?? 'none'}, is ${meant.due ?? 'none'}`);
  }
  return { ...counts, wrong };
}

function bodiesOf(
  task: DraftTask,
  names: ReadonlyMap<string, PlanDraft['bodies'][number]>,
): { name: string; role: Role; sure: boolean }[] {
  return task.duties.flatMap(({ bodyKey, role, accountable, confidence }) => {
    const body = names.get(bodyKey);
    if (body === undefined || body.open) return [];
    const part = accountable ? 'accountable' : role === 'request' ? 'request' : 'coordinate';
    return accountable || role === 'request' || role === 'coordinate'
      ? [{ name: body.name, role: part, sure: confidence === 'sure' }]
      : [];
  });
}
