import { z } from 'zod';
import { DEFAULT_ESCALATION, Escalation } from '../plan/escalation.ts';
import { BeforeReading } from '../task/timing.ts';

/** What a register may set for itself; what it leaves out is the default of the domain. */
export const PlanSettings = z.object({
  /** How "trước ngày X" is meant (decision D10). */
  before: BeforeReading.default('end-of-day'),
  /** When bodies are reminded, in working days around a due day. */
  escalation: Escalation.default(DEFAULT_ESCALATION),
});
export type PlanSettings = z.infer<typeof PlanSettings>;

/** The settings of a register that sets nothing for itself, as each does when it is put in force. */
export const DEFAULT_SETTINGS: PlanSettings = PlanSettings.parse({});
