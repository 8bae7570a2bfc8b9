import type { outlineView } from '../read/outline-view.ts';
import { fold } from '../read/fold.ts';
import { likenessOfBodies, sameBody } from './same-body.ts';
import { likenessOfWording, pairsOf } from './task-pairs.ts';
import type { Truth, TruthRule, TruthTask } from './truth.ts';

type Outline = ReturnType<typeof outlineView>;
type Task = Outline['tasks'][number];
type Rule = Outline['reportingRules'][number];

/** How far a reading is what a person found, 0 to 1 for each part; a part that the truth does not name is left out. */
export interface PlanScore {
  readonly header: number;
  readonly sections: number;
  readonly tasks: number | null;
  readonly rules: number;
  readonly findings: number | null;
  readonly score: number;
  /** Each part that was read otherwise, a line each. */
  readonly told: readonly string[];
}

/**
 * Scores an outline against a truth. A task earns by being found 0.3, who answers or is asked 0.35, who joins in 0.1, by when 0.25;
 * a rule by being found 0.3, how often 0.3, to whom 0.2, by when 0.2. The score is the mean of the parts, tasks counted twice.
 *
 * @example
 * planScore(truth, outlineView(draft)).score;
 */
export function planScore(truth: Truth, outline: Outline): PlanScore {
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  const header = headerScore(truth, outline, tell);
  const sections = sectionScore(truth.sections, outline.sections, tell);
  const rules = listScore(truth.reportingRules, outline.reportingRules, ruleWorth, tell);
  const tasks = truth.tasks && listScore(truth.tasks, outline.tasks, taskWorth, tell);
  const findings =
    truth.findings &&
    findingScore(
      truth.findings,
      outline.findings.map(({ code }) => code),
      tell,
    );
  const parts = [header, sections, rules, tasks, tasks, findings].filter((part) => part !== null);
  const score = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return { header, sections, tasks, rules, findings, score, told };
}

type Tell = (line: string) => void;

const bare = (text: string | null) => (text ?? '').replaceAll(/\s/gu, '').replaceAll('–', '-');

function headerScore(truth: Truth, outline: Outline, tell: Tell): number {
  const checks: [string, boolean, string | null][] = [
    ['number', bare(truth.number) === bare(outline.number), outline.number],
    ['date', truth.issueDate === outline.issuedOn, outline.issuedOn],
    [
      'title',
      likenessOfWording(truth.title ?? '', outline.title ?? '') >= 0.9 ||
        truth.title === outline.title,
      outline.title,
    ],
    [
      'issuer',
      truth.issuer === outline.issuer ||
        (truth.issuer !== null &&
          outline.issuer !== null &&
          sameBody(truth.issuer, outline.issuer)),
      outline.issuer,
    ],
  ];
  for (const [what, good, read] of checks) if (!good) tell(`header ${what}: ${read ?? 'nothing'}`);
  return checks.filter(([, good]) => good).length / checks.length;
}

const plain = (text: string) =>
  fold(text.normalize('NFC'))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Of an article its number is enough: its heading is its first sentence. */
const isHeading = (meant: string, read: string): boolean =>
  /^điều \d+$/u.test(plain(meant))
    ? plain(read).startsWith(`${plain(meant)} `) || plain(read) === plain(meant)
    : plain(meant) === plain(read);

/** Twice the longest run of headings in the same order, over all headings of both. */
function sectionScore(truth: readonly string[], read: readonly string[], tell: Tell): number {
  const lengths: number[][] = [Array.from({ length: read.length + 1 }, () => 0)];
  for (const [at, meant] of truth.entries()) {
    const above = lengths[at] ?? [];
    const row = [0];
    for (const [place, given] of read.entries())
      row.push(
        isHeading(meant, given)
          ? (above[place] ?? 0) + 1
          : Math.max(above[place + 1] ?? 0, row[place] ?? 0),
      );
    lengths.push(row);
  }
  const run = lengths.at(-1)?.at(-1) ?? 0;
  const all = truth.length + read.length;
  if (2 * run < all) tell(`sections: ${read.join(' | ')}`);
  return all === 0 ? 1 : (2 * run) / all;
}

/** An entry as one line, long wordings cut. */
const short = (entry: unknown): string =>
  JSON.stringify(entry, (_key, value: unknown) =>
    typeof value === 'string' && value.length > 110 ? `${value.slice(0, 110)}…` : value,
  );

function listScore<T extends { text: string; optional: boolean }, R extends { text: string }>(
  truth: readonly T[],
  read: readonly R[],
  worth: (truth: T, read: R) => number,
  tell: Tell,
): number {
  const pairs = pairsOf(
    truth,
    read,
    (one, other) =>
      Math.max(
        likenessOfWording(one.text, other.text),
        0.9 * likenessOfWording(other.text, one.text),
      ),
    worth,
  );
  const meant = pairs.filter(([one]) => !one.optional);
  const free = pairs.filter(([one, other]) => one.optional && other !== null).length;
  let earned = 0;
  for (const [one, other] of meant) {
    const got = other === null ? 0 : worth(one, other);
    earned += got;
    if (got < 0.999) tell(`${got.toFixed(2)} ${short(one)}\n     read ${short(other)}`);
  }
  for (const other of read)
    if (pairs.every(([, paired]) => paired !== other)) tell(`too much: ${short(other)}`);
  const given = read.length - free;
  return meant.length + given === 0 ? 1 : (2 * earned) / (meant.length + given);
}

function taskWorth(truth: TruthTask, read: Task): number {
  const asked = Number(truth.request.length > 0 === read.request.length > 0);
  const who = likenessOfBodies(
    [...truth.accountable, ...truth.request],
    [...read.accountable, ...read.request],
  );
  const beside = likenessOfBodies(truth.coordinate, read.coordinate);
  return 0.3 + 0.35 * who * asked + 0.1 * beside + 0.25 * Number(truth.due === read.due);
}

const receivers = (text: string | null) => (text ?? '').split(/\s*;\s*/u).filter((to) => to !== '');

function ruleWorth(truth: TruthRule, read: Rule): number {
  const often = Number((truth.frequency ?? 'unspecified') === read.frequency);
  const to = likenessOfBodies(receivers(truth.to), receivers(read.to));
  const due =
    truth.dueText === null
      ? 1
      : Number(likenessOfWording(truth.dueText, read.dueText ?? '') >= 0.5);
  return 0.3 + 0.3 * often + 0.2 * to + 0.2 * due;
}

/** Of the codes that the text alone shows; what depends on a registry is left aside. */
const SHOWN = new Set([
  'number.missing',
  'issued-on.day-missing',
  'deadline.before-issue',
  'report-period.before-issue',
  'rule-order.broken',
]);
function findingScore(truth: readonly string[], read: readonly string[], tell: Tell): number {
  const meant = truth.filter((code) => SHOWN.has(code));
  const given = read.filter((code) => SHOWN.has(code));
  const both = meant.filter((code) => given.includes(code)).length;
  if (2 * both < meant.length + given.length) tell(`findings: ${given.join(', ')}`);
  return meant.length + given.length === 0 ? 1 : (2 * both) / (meant.length + given.length);
}
