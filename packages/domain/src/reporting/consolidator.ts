import type { AgencyId } from '../kernel/id.ts';
import type { Receiver, ReportingRule } from './rule.ts';

/** Whose report a consolidation is, and to whom it goes. */
export interface ConsolidationRoute {
  readonly agencyId: AgencyId;
  readonly receiver: Receiver;
}

/**
 * Whose report is made of what a rule brings in (domain, "Reporting rules": any receiver on the route may consolidate): where a rule above
 * says how the receiver reports on, the receiver's, to whom that rule names. Else the standing agency writes it, to the receiver, or to who
 * issued the plan where it receives itself.
 *
 * @example
 * consolidationRoute(monthly, null, { issuerId: health.id, standingAgencyId: culture.id }).receiver.text; // 'Ủy ban nhân dân tỉnh'
 */
export function consolidationRoute(
  { receiver }: Pick<ReportingRule, 'receiver'>,
  above: Pick<ReportingRule, 'receiver'> | null,
  {
    issuerId,
    standingAgencyId,
  }: { readonly issuerId: AgencyId; readonly standingAgencyId: AgencyId },
): ConsolidationRoute {
  if (above && receiver.agencyId) return { agencyId: receiver.agencyId, receiver: above.receiver };
  const stays = receiver.agencyId === standingAgencyId && issuerId !== standingAgencyId;
  return {
    agencyId: standingAgencyId,
    receiver: stays ? { agencyId: issuerId, text: '' } : receiver,
  };
}
