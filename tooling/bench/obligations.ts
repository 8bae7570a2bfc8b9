import { civilDateOf } from '@dondoc/domain/calendar';
import { DEFAULT_ESCALATION } from '@dondoc/domain/plan';
import type { ObligationFacts } from '@dondoc/domain/reporting';
import { obligationFacts, ruleContext } from '@dondoc/domain/testing';

/** What obligations are judged by where they are measured. */
export const PACE = {
  calendar: ruleContext('2022-12-01').calendar,
  steps: DEFAULT_ESCALATION.report,
};
export const TODAY = civilDateOf(20_600);

/** Spreads rows over states without a random number; no divisor of anything else here. */
const STEP = 7919;

/** So many obligations due over three years around today, one by one: some received, accepted, asked for more, ended or without a date. */
export function* obligations(count: number): Generator<ObligationFacts> {
  for (let row = 0; row < count; row += 1) {
    const spread = (row * STEP) % 1000;
    const due = civilDateOf(20_000 + spread);
    yield obligationFacts({
      opensOn: civilDateOf(19_970 + spread),
      originalDue: due,
      currentDue: spread % 23 === 0 ? null : due,
      receivedOn: spread % 3 === 0 ? null : civilDateOf(19_995 + spread),
      acceptedOn: spread % 3 === 1 ? civilDateOf(20_010 + spread) : null,
      askedMoreOn: spread % 11 === 0 ? civilDateOf(20_001 + spread) : null,
      endedOn: spread % 17 === 0 ? civilDateOf(20_005 + spread) : null,
    });
  }
}
