import type { DraftBody, DraftRule, DraftTask, PlanDraft } from '@dondoc/domain/register';
import type { DutyRole, Timing } from '@dondoc/domain/task';

type OutlineRole = 'lead' | 'coordinate' | 'request' | 'assigned';
const ROLE: Readonly<Record<DutyRole, OutlineRole>> = {
  lead: 'lead',
  coordinate: 'coordinate',
  request: 'request',
  assigned: 'assigned',
  advise: 'assigned',
  monitor: 'assigned',
};
const FREQUENCY = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'semiannual',
  'nine-months': 'nine-month',
  year: 'annual',
  'days-in-year': 'semiannual',
  once: 'once',
  'on-request': 'adhoc',
  unscheduled: 'unspecified',
} as const satisfies Record<DraftRule['cadence']['kind'], string>;

/** What `outline FILE` prints: a draft as plain text, without keys or anchors. Open groups stay out of the lists of bodies. */
export function outlineView(draft: PlanDraft) {
  const { instrument } = draft;
  const bodies = new Map(draft.bodies.map((body) => [body.key, body]));
  const named = (keys: readonly string[]) => keys.flatMap((key) => bodies.get(key)?.name ?? []);
  return {
    number:
      instrument.number === null
        ? null
        : [instrument.number, instrument.symbol]
            .filter((part) => part !== null)
            .join(isPartySymbol(instrument.symbol) ? '-' : '/'),
    issuer: instrument.issuers[0] ?? null,
    title: instrument.title,
    issuedOn: instrument.issuedOn,
    sections: draft.sections
      .filter((section) => section.depth === 0)
      .map((section) => [section.label, section.title].filter((part) => part !== null).join(' ')),
    assignees: assigneesOf(draft.tasks, bodies),
    deadlines: deadlinesOf(draft.tasks),
    tasks: draft.tasks.map((task) => ({
      text: task.wording,
      accountable: named(keysOf(task, bodies, (duty) => duty.accountable)),
      coordinate: named(
        keysOf(task, bodies, (duty) => duty.role === 'coordinate' && !duty.accountable),
      ),
      request: named(keysOf(task, bodies, (duty) => duty.role === 'request')),
      due: resolved(task.timing, task.timingWording),
    })),
    reportingRules: draft.rules.map((rule) => ({
      text: rule.wording,
      frequency: FREQUENCY[rule.cadence.kind],
      dueText: rule.dueWording,
      to: named(rule.to).join('; ') || rule.toWording,
      via: rule.via === null ? null : (bodies.get(rule.via)?.name ?? null),
      from: named(rule.from).join('; ') || null,
    })),
    findings: [...new Set(draft.findings.map((finding) => finding.code))].map((code) => ({ code })),
  };
}

/** Papers of the party are numbered 14-KH/TU, those of the state 14/KH-UBND. */
const isPartySymbol = (symbol: string | null): boolean => /^\p{L}+\/\p{L}+$/u.test(symbol ?? '');

const keysOf = (
  task: DraftTask,
  bodies: ReadonlyMap<string, DraftBody>,
  wanted: (duty: DraftTask['duties'][number]) => boolean,
): string[] =>
  task.duties
    .filter((duty) => wanted(duty) && bodies.get(duty.bodyKey)?.open === false)
    .map((duty) => duty.bodyKey);

function assigneesOf(tasks: readonly DraftTask[], bodies: ReadonlyMap<string, DraftBody>) {
  const counts = new Map<string, { name: string; role: OutlineRole; taskCount: number }>();
  for (const task of tasks) {
    for (const duty of task.duties) {
      const body = bodies.get(duty.bodyKey);
      if (!body || body.open) continue;
      const key = `${duty.bodyKey} ${ROLE[duty.role]}`;
      const entry = counts.get(key) ?? { name: body.name, role: ROLE[duty.role], taskCount: 0 };
      counts.set(key, { ...entry, taskCount: entry.taskCount + 1 });
    }
  }
  return [...counts.values()];
}

const OPERATION = {
  by: 'by',
  window: 'range',
  from: 'from',
  continuous: 'continuous',
  yearly: 'recurring-annual',
  after: 'relative',
  'per-other-plan': 'relative',
  none: null,
} as const satisfies Record<Timing['kind'], string | null>;

function deadlinesOf(tasks: readonly DraftTask[]) {
  const seen = new Map<string, { text: string; resolved: string | null; op: string }>();
  for (const { timing, timingWording } of tasks) {
    const op = timing.kind === 'by' ? timing.operator : OPERATION[timing.kind];
    if (op === null || timingWording === null) continue;
    const entry = { text: timingWording, resolved: resolved(timing, timingWording), op };
    seen.set(`${entry.text.toLowerCase()} ${entry.resolved}`, entry);
  }
  return [...seen.values()];
}

const two = (value: number): string => String(value).padStart(2, '0');
/** A timing as one word; "hằng năm" without a day or month names no day. */
function resolved(timing: Timing, wording: string | null): string | null {
  if (timing.kind === 'by') return timing.date;
  if (timing.kind === 'window') return `${timing.from}/${timing.to}`;
  if (timing.kind === 'from') return timing.from;
  return timing.kind === 'yearly' && /\d/u.test(wording ?? '')
    ? `--${two(timing.month)}-${two(timing.day)}`
    : null;
}
