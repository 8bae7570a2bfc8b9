import { AgencyId } from '../kernel/id.ts';
import type { DraftBody, DraftDuty, DraftTask, PlanDraft } from '../register/draft.ts';

/** An id for tests, the same for the same number. */
export const idOf = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A provincial body of a draft that stands in the registry under `idOf(n)`; pass `agencyId: null` for an unknown one. */
export const draftBody = (n: number, name: string, change: Partial<DraftBody> = {}): DraftBody => ({
  key: `b${n}`,
  name,
  group: false,
  open: false,
  kind: 'state',
  level: 'province',
  agencyId: AgencyId.parse(idOf(n)),
  groupId: null,
  mailbox: null,
  mentions: [{ start: 0, end: name.length }],
  ...change,
});

/** One part in a task, accountable and as worded "thực hiện" unless changed. */
export const draftDuty = (bodyKey: string, change: Partial<DraftDuty> = {}): DraftDuty => ({
  bodyKey,
  role: 'assigned',
  accountable: true,
  anchor: { start: 0, end: 5 },
  confidence: 'sure',
  ...change,
});

/** A task of a draft with nothing asked of anybody unless changed. */
export const draftTask = (key: string, change: Partial<DraftTask> = {}): DraftTask => ({
  key,
  label: key,
  wording: 'Rà soát hồ, đập trước mùa mưa lũ',
  anchor: { start: 0, end: 10 },
  mode: 'each',
  timing: { kind: 'none' },
  timingWording: null,
  timingAnchor: null,
  timingConfidence: 'doubt',
  duties: [],
  deliverables: [],
  byReferenceOnly: false,
  carriedFrom: null,
  confidence: 'doubt',
  dismissed: null,
  ...change,
});

/** A draft of a plan without number, empty unless changed. */
export const planDraft = (change: Partial<PlanDraft> = {}): PlanDraft => ({
  instrument: {
    type: 'KH',
    issuers: ['Ủy ban nhân dân tỉnh Sông Hương'],
    superior: null,
    number: null,
    symbol: 'KH-UBND',
    otherNumbers: [],
    place: null,
    issuedOn: null,
    issuedMonth: '2026-03',
    title: 'Phòng, chống lũ lụt năm 2026',
    legalBases: [],
    authority: null,
    positions: [],
    recipients: [],
    standingAgency: null,
    periodFrom: null,
    periodTo: null,
  },
  instrumentAnchors: {},
  sections: [],
  bodies: [],
  tasks: [],
  rules: [],
  targets: [],
  coverage: [],
  findings: [],
  issuerKey: null,
  standingAgencyKey: null,
  ...change,
});
