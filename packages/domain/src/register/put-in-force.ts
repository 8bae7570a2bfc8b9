import type { CivilDate } from '../calendar/civil-date.ts';
import type {
  AgencyGroupId,
  AgencyId,
  DutyId,
  PlanId,
  RuleId,
  TargetId,
  TaskId,
} from '../kernel/id.ts';
import { done, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Anchor } from '../plan/anchor.ts';
import { FINDING_SEVERITY } from '../plan/finding.ts';
import type { Finding, FindingCode } from '../plan/finding.ts';
import { printInstrumentNumber } from '../plan/instrument-number.ts';
import type { Instrument } from '../plan/instrument.ts';
import type { ReportingRule } from '../reporting/rule.ts';
import type { DutyRole, TaskMode } from '../task/duty.ts';
import type { Timing } from '../task/timing.ts';
import type { CarriedFrom } from './carried.ts';
import { draftDates } from './draft-dates.ts';
import type { DutyDates, RegisterFrame } from './draft-dates.ts';
import type { DraftTask, PlanDraft } from './draft.ts';
import { rulesFromDraft, standingRules } from './draft-level.ts';
import { ruleOrderKey } from './rule-order.ts';
import { targetsFromDraft } from './targets-from-draft.ts';
import type { NewTarget } from './targets-from-draft.ts';

/** What a register still lacks: a thing that every register needs, or a blocking finding that nobody settled. */
export type RegisterBlocker = 'issuer' | 'accountable-duty' | FindingCode;

/** A task as it comes in force: the lasting thing and what this edition says of it (decision D2). */
export interface NewTask {
  readonly id: TaskId;
  readonly position: number;
  readonly mode: TaskMode;
  readonly byReferenceOnly: boolean;
  readonly label: string;
  readonly wording: string;
  readonly anchor: Anchor;
  readonly timing: Timing;
  readonly timingWording: string | null;
  readonly timingAnchor: Anchor | null;
  readonly deliverables: DraftTask['deliverables'];
  /** The task of an earlier plan that it goes on with. */
  readonly carriedFrom: CarriedFrom | null;
}

/** One body's or group's part in a task; exactly one of `agencyId` and `groupId` is set. */
export interface NewDuty extends DutyDates {
  readonly id: DutyId;
  readonly taskId: TaskId;
  readonly agencyId: AgencyId | null;
  readonly groupId: AgencyGroupId | null;
  readonly role: DutyRole;
  readonly accountable: boolean;
  readonly anchor: Anchor;
}

/** A register as it comes in force, ready to be kept in one transaction. */
export interface NewRegister {
  readonly planId: PlanId;
  readonly instrument: Instrument;
  /** "45/KH-UBND", of a joint paper every one of its numbers; null while a number or symbol is blank. */
  readonly numberSymbol: string | null;
  readonly issuerId: AgencyId;
  readonly standingAgencyId: AgencyId;
  readonly trackedFrom: CivilDate;
  readonly inForceOn: CivilDate;
  readonly tasks: readonly NewTask[];
  readonly duties: readonly NewDuty[];
  readonly rules: readonly ReportingRule[];
  readonly targets: readonly NewTarget[];
  readonly findings: readonly Finding[];
}

export interface PutInForce extends RegisterFrame {
  readonly planId: PlanId;
  readonly newTaskId: () => TaskId;
  readonly newDutyId: () => DutyId;
  readonly newRuleId: () => RuleId;
  readonly newTargetId: () => TargetId;
}

/**
 * What keeps a draft from being put in force, each once, in the order in which a clerk would mend it: issuer, standing agency,
 * one accountable duty, no blocking finding without a note. Findings to be acknowledged never block.
 *
 * @example
 * registerBlockers(draft); // ['issuer', 'standing-agency.missing']
 */
export function registerBlockers(draft: PlanDraft): readonly RegisterBlocker[] {
  const blockers = new Set<RegisterBlocker>();
  if (draft.issuerKey === null) blockers.add('issuer');
  if (draft.standingAgencyKey === null) blockers.add('standing-agency.missing');
  for (const { code, note } of draft.findings)
    if (FINDING_SEVERITY[code] === 'blocks' && note === null) blockers.add(code);
  const answered = draft.tasks.some(
    (task) => task.dismissed === null && task.duties.some((duty) => duty.accountable),
  );
  if (!answered) blockers.add('accountable-duty');
  return [...blockers];
}

/**
 * The register that a draft becomes. Dismissed tasks and rules stay in the draft with their reason and make nothing here; a duty
 * of a body that was dismissed as unknown with a note is left out, as that note says.
 * Refuses `register.blocked` with everything of `registerBlockers`.
 *
 * @example
 * putInForce(draft, order); // refused: register.blocked
 */
export function putInForce(draft: PlanDraft, order: PutInForce): Result<NewRegister> {
  const blockers = registerBlockers(draft);
  const bodies = new Map(draft.bodies.map((body) => [body.key, body]));
  const issuerId = bodies.get(draft.issuerKey ?? '')?.agencyId;
  const standingAgencyId = bodies.get(draft.standingAgencyKey ?? '')?.agencyId;
  if (blockers.length > 0) return refuse({ code: 'register.blocked', facts: { blockers } });
  if (!issuerId || !standingAgencyId)
    return refuse({ code: 'register.blocked', facts: { blockers: ['agency.unknown'] } });

  const tasks: NewTask[] = [];
  const duties: NewDuty[] = [];
  const datesOf = draftDates(draft, order);
  for (const task of draft.tasks) {
    if (task.dismissed !== null) continue;
    const id = order.newTaskId();
    tasks.push({ ...taskText(task), id, position: tasks.length });
    for (const { bodyKey, role, accountable, anchor } of task.duties) {
      const body = bodies.get(bodyKey);
      if (!body || (body.agencyId === null && body.groupId === null)) continue;
      const groupId = body.agencyId === null ? body.groupId : null;
      const owner = { agencyId: body.agencyId, groupId };
      for (const dates of datesOf(task, body.agencyId))
        duties.push({
          id: order.newDutyId(),
          taskId: id,
          ...owner,
          role,
          accountable,
          anchor,
          ...dates,
        });
    }
  }
  const ruleIds = new Map(standingRules(draft).map(({ key }) => [key, order.newRuleId()]));
  const rules = rulesFromDraft(draft, { ids: ruleIds, planId: order.planId });
  return done({
    planId: order.planId,
    instrument: draft.instrument,
    numberSymbol: printInstrumentNumber(draft.instrument),
    issuerId,
    standingAgencyId,
    trackedFrom: order.trackedFrom,
    inForceOn: order.inForceOn,
    tasks,
    duties,
    rules,
    targets: targetsFromDraft(draft, order),
    findings: draft.findings.map((finding) => aboutRule(finding, ruleIds)),
  });
}

/** A finding about a rule of the draft goes on as one about the rule that it has become, with the note that it has. */
function aboutRule(finding: Finding, ruleIds: ReadonlyMap<string, RuleId>): Finding {
  const id = ruleIds.get(finding.key.slice(finding.code.length + 1));
  return finding.code === 'rule-order.broken' && id
    ? { ...finding, key: ruleOrderKey(id) }
    : finding;
}

const taskText = (task: DraftTask): Omit<NewTask, 'id' | 'position'> => ({
  mode: task.mode,
  byReferenceOnly: task.byReferenceOnly,
  label: task.label,
  wording: task.wording,
  anchor: task.anchor,
  timing: task.timing,
  timingWording: task.timingWording,
  timingAnchor: task.timingAnchor,
  deliverables: task.deliverables,
  carriedFrom: task.carriedFrom,
});
