import type { DraftRule, DraftTask, PlanDraft } from '@dondoc/domain/register';
import type { ExpectedRule, PlanExpectations } from '../sample/expectations.ts';
import type { ExpectedTask } from '../sample/planned-task.ts';

/** Words without case, marks and runs of space: "Các sở, ban, ngành" and "các sở ban ngành" are one. */
const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const foldedAll = (texts: readonly string[]) => texts.map(folded).toSorted().join(' | ');

/**
 * Where a draft differs from what its plan was made to say, a line each; empty where it was read as meant. Bodies that
 * are only mentioned, `agency.unknown` and "Lưu: ..." among the recipients are left aside.
 *
 * @example
 * differences(read.value.draft, samplePlan(today).expectations); // []
 */
export function differences(draft: PlanDraft, expected: PlanExpectations): string[] {
  const names = new Map(draft.bodies.map((body) => [body.key, body.name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const standing = draft.standingAgencyKey === null ? '' : nameOf(draft.standingAgencyKey);
  const sections = draft.sections
    .filter(({ depth }) => depth === 0)
    .map(({ label, title }) => `${label} ${title}`);
  const codes = new Set(
    draft.findings.map(({ code }) => code).filter((c) => c !== 'agency.unknown'),
  );
  return [
    ...unequal('issuer', folded(draft.instrument.issuers.join(' ')), folded(expected.issuer)),
    ...unequal('standing agency', folded(standing), folded(expected.standingAgency)),
    ...unequal('sections', sections.join(' | '), expected.sections.join(' | ')),
    ...unequal('findings', [...codes].toSorted().join(), expected.findings.toSorted().join()),
    ...expected.tasks.flatMap((task) => taskDifferences(draft.tasks, task, nameOf)),
    ...draft.tasks
      .filter((task) => !expected.tasks.some((meant) => isSame(task, meant)))
      .map((task) => `task not meant: ${task.label} ${task.wording.slice(0, 80)}`),
    ...unequal('number of rules', String(draft.rules.length), String(expected.rules.length)),
    ...expected.rules.flatMap((rule, at) => ruleDifferences(draft.rules[at], rule, at, nameOf)),
  ];
}

const unequal = (what: string, read: string, meant: string): string[] =>
  read === meant ? [] : [`${what}: read ${read || 'nothing'}, meant ${meant || 'nothing'}`];

const isSame = (task: DraftTask, meant: ExpectedTask): boolean => {
  const [read, said] = [folded(task.wording), folded(meant.text)];
  return read !== '' && (read.includes(said) || said.includes(read));
};

function taskDifferences(
  tasks: readonly DraftTask[],
  meant: ExpectedTask,
  nameOf: (key: string) => string,
): string[] {
  const found = tasks.filter((task) => isSame(task, meant));
  const [task] = found;
  const what = `task "${meant.text.slice(0, 60)}"`;
  if (task === undefined || found.length > 1) return [`${what}: read ${found.length} times`];
  const bodies = (duties: DraftTask['duties']) => foldedAll(duties.map((d) => nameOf(d.bodyKey)));
  const answering = task.duties.filter((duty) => duty.accountable);
  const asked = task.duties.filter((duty) => duty.role === 'request');
  const beside = task.duties.filter((duty) => !duty.accountable && duty.role === 'coordinate');
  const more = foldedAll([...meant.coordinate, ...meant.mayCoordinate]);
  return [
    ...unequal(`${what} accountable`, bodies(answering), foldedAll(meant.accountable)),
    ...unequal(`${what} request`, bodies(asked), foldedAll(meant.request)),
    ...(bodies(beside) === more
      ? []
      : unequal(`${what} coordinate`, bodies(beside), foldedAll(meant.coordinate))),
    ...unequal(`${what} role`, [...answering, ...asked].map(({ role }) => role).join(), meant.role),
    ...unequal(`${what} timing`, ordered(task.timing), ordered(meant.timing)),
  ];
}

function ruleDifferences(
  rule: DraftRule | undefined,
  meant: ExpectedRule,
  at: number,
  nameOf: (key: string) => string,
): string[] {
  const what = `rule ${at + 1}`;
  if (rule === undefined) return [`${what}: not read`];
  const receivers = rule.to.length > 0 ? rule.to.map(nameOf) : [rule.toWording ?? ''];
  return [
    ...unequal(`${what} cadence`, ordered(rule.cadence), ordered(meant.cadence)),
    ...unequal(`${what} due`, ordered(rule.due), ordered(meant.due)),
    ...unequal(`${what} operator`, rule.operator, meant.operator),
    ...unequal(`${what} from`, foldedAll(rule.from.map(nameOf)), foldedAll(meant.from)),
    ...unequal(`${what} to`, foldedAll(receivers), folded(meant.to)),
    ...unequal(
      `${what} via`,
      rule.via === null ? '' : folded(nameOf(rule.via)),
      folded(meant.via ?? ''),
    ),
    ...unequal(`${what} merged into`, ordered(rule.mergedInto), ordered(meant.mergedInto)),
  ];
}

/** JSON with the keys of every object in order, so that equal values are equal texts. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
