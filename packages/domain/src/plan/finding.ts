import { z } from 'zod';
import { Anchor } from './anchor.ts';

/** Something in a plan or register to look at; the screen words it from its code and facts. */
export const FindingCode = z.enum([
  'standing-agency.missing',
  'duty.missing',
  'agency.unknown',
  'duty-word.unread',
  'accountable.missing',
  'agency.ended',
  'rule-order.broken',
  'deadline.before-issue',
  'report-period.before-issue',
  'number.missing',
  'issued-on.day-missing',
  'section.numbering',
  'personal-data.suspected',
  'deadline.missing',
  'contact.missing',
  'text.suspect-glyphs',
  'source.corrected',
  'night.row-failed',
]);
export type FindingCode = z.infer<typeof FindingCode>;

export type FindingSeverity = 'blocks' | 'acknowledge' | 'information';

/** How heavy each finding weighs (the table in the domain's "Plan: two things, two states"). */
export const FINDING_SEVERITY = {
  'standing-agency.missing': 'blocks',
  'duty.missing': 'blocks',
  'agency.unknown': 'blocks',
  'duty-word.unread': 'blocks',
  'accountable.missing': 'acknowledge',
  'agency.ended': 'acknowledge',
  'rule-order.broken': 'acknowledge',
  'deadline.before-issue': 'acknowledge',
  'report-period.before-issue': 'acknowledge',
  'number.missing': 'acknowledge',
  'issued-on.day-missing': 'acknowledge',
  'section.numbering': 'acknowledge',
  'personal-data.suspected': 'acknowledge',
  'deadline.missing': 'information',
  'contact.missing': 'information',
  'text.suspect-glyphs': 'information',
  'source.corrected': 'information',
  'night.row-failed': 'acknowledge',
} as const satisfies Record<FindingCode, FindingSeverity>;

/** A finding of one document. `key` is stable over readings of the same text, so that a note on it stays. */
export const Finding = z.object({
  key: z.string(),
  code: FindingCode,
  anchor: Anchor.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** A person's note that settles it: an acknowledgement, or for a blocking one a dismissal with its reason. */
  note: z.string().max(2000).nullable(),
});
export type Finding = z.infer<typeof Finding>;
