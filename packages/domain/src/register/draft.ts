import { z } from 'zod';
import { AgencyKind, AgencyLevel } from '../agency/agency.ts';
import { CivilDate } from '../calendar/civil-date.ts';
import { DAY_OF_YEAR, isDayOfYear, NO_SUCH_DAY } from '../calendar/day-of-year.ts';
import { AgencyGroupId, AgencyId } from '../kernel/id.ts';
import { Cadence, Period } from '../period/cadence.ts';
import { DutyRole, TaskMode } from '../task/duty.ts';
import { DueOperator, Timing } from '../task/timing.ts';
import { Anchor } from '../plan/anchor.ts';
import { Finding } from '../plan/finding.ts';
import { Instrument } from '../plan/instrument.ts';
import { Comparator, Measurement } from '../reporting/target.ts';
import { CarriedFrom, CarriedTerms } from './carried.ts';

/** How far the reader trusts one field. `person`: a clerk set or confirmed it. */
export const Confidence = z.enum(['sure', 'doubt', 'person']);
export type Confidence = z.infer<typeof Confidence>;

/** A body or group as the paper names it, and what it was matched with or is proposed to become. */
export const DraftBody = z.object({
  key: z.string(),
  /** The name as printed where a duty or rule first names it, written out if the text does so anywhere; titles of heads taken off. */
  name: z.string(),
  group: z.boolean(),
  open: z.boolean(),
  kind: AgencyKind,
  level: AgencyLevel,
  agencyId: AgencyId.nullable(),
  groupId: AgencyGroupId.nullable(),
  mailbox: z.email().nullable(),
  mentions: z.array(Anchor),
});
export type DraftBody = z.infer<typeof DraftBody>;

export const DraftDuty = z.object({
  bodyKey: z.string(),
  role: DutyRole,
  accountable: z.boolean(),
  anchor: Anchor,
  confidence: Confidence,
});
export type DraftDuty = z.infer<typeof DraftDuty>;

export const DraftTask = z.object({
  key: z.string(),
  /** Where the item stands: "III.3.b". A label is never an identity. */
  label: z.string(),
  wording: z.string(),
  anchor: Anchor,
  mode: TaskMode,
  timing: Timing,
  timingWording: z.string().nullable(),
  timingAnchor: Anchor.nullable(),
  timingConfidence: Confidence,
  duties: z.array(DraftDuty),
  deliverables: z.array(
    z.object({ what: z.string(), toWhom: z.string().nullable(), anchor: Anchor }),
  ),
  byReferenceOnly: z.boolean(),
  confidence: Confidence,
  /** Why a person took the item out of the register; null while it stands. */
  dismissed: z.string().max(2000).nullable(),
  /** The task of an earlier plan that it goes on with; none where the paper itself was read. */
  carriedFrom: CarriedFrom.nullable().default(null),
});
export type DraftTask = z.infer<typeof DraftTask>;

/** A reporting rule as the paper words it, one entry a cadence. Bodies are keys of the draft's bodies. */
export const DraftRule = z.object({
  key: z.string(),
  wording: z.string(),
  anchor: Anchor,
  cadence: Cadence,
  dueWording: z.string().nullable(),
  due: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('day-of-month'), day: z.int().min(1).max(31) }),
      z.object({ kind: z.literal('yearly-day'), ...DAY_OF_YEAR }).refine(isDayOfYear, NO_SUCH_DAY),
      z.object({ kind: z.literal('fixed'), date: CivilDate }),
    ])
    .nullable(),
  operator: DueOperator,
  from: z.array(z.string()),
  to: z.array(z.string()),
  /** Receivers as printed; kept where a receiver is no body of the draft. */
  toWording: z.string().nullable(),
  via: z.string().nullable(),
  mergedInto: z.object({ host: z.string(), period: Period.nullable() }).nullable(),
  confidence: Confidence,
  dismissed: z.string().max(2000).nullable(),
  /** What a person had set of the rule in the earlier plan that it comes from. */
  carried: CarriedTerms.nullable().default(null),
});
export type DraftRule = z.infer<typeof DraftRule>;

export const DraftTarget = z.object({
  key: z.string(),
  wording: z.string(),
  anchor: Anchor,
  unit: z.string().nullable(),
  comparator: Comparator,
  value: z.number().nullable(),
  /** What was reached of it under the earlier plan. */
  baseline: Measurement.nullable().default(null),
});
export type DraftTarget = z.infer<typeof DraftTarget>;

/** Every sentence with a duty word: read as part of something, frame, or unread. */
export const CoverageEntry = z.object({
  anchor: Anchor,
  word: z.string(),
  as: z.enum(['task', 'rule', 'target', 'frame', 'unread']),
  key: z.string().nullable(),
});
export type CoverageEntry = z.infer<typeof CoverageEntry>;

/** What was read of one document, before a person put it in force. */
export const PlanDraft = z.object({
  instrument: Instrument,
  instrumentAnchors: z.record(z.string(), Anchor),
  sections: z.array(
    z.object({ label: z.string().nullable(), title: z.string(), depth: z.int(), anchor: Anchor }),
  ),
  bodies: z.array(DraftBody),
  tasks: z.array(DraftTask),
  rules: z.array(DraftRule),
  targets: z.array(DraftTarget),
  coverage: z.array(CoverageEntry),
  findings: z.array(Finding),
  /** Keys of the bodies read or confirmed as issuer and as standing agency; null where neither the text nor a person names one. */
  issuerKey: z.string().nullable(),
  standingAgencyKey: z.string().nullable(),
});
export type PlanDraft = z.infer<typeof PlanDraft>;
