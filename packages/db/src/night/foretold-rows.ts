import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import { ObligationId } from '@dondoc/domain/kernel';
import { localDeadlines, reportersOn } from '@dondoc/domain/reporting';
import type { Deadline, ObligationFacts } from '@dondoc/domain/reporting';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../tables/index.ts';
import type { DueRow } from './facts.ts';
import type { HorizonRule } from './horizon-facts.ts';
import { reporterFacts } from './horizon-facts.ts';
import { horizonWork } from './horizon.ts';

/**
 * The obligations that a night of the date would make, as rows for it to decide, with ids that are nobody's. Reads only.
 */
export async function rowsToMake(
  kysely: Kysely<Database>,
  date: CivilDate,
): Promise<readonly DueRow[]> {
  const rows: DueRow[] = [];
  for (const { rule, periods } of await horizonWork(kysely, date)) {
    if (periods.length === 0) continue;
    const facts = await reporterFacts(kysely, rule.rule.planId);
    const bodies = new Map(facts.registry.map((agency) => [agency.id, agency]));
    const { owing, fixed } = await existing(kysely, rule);
    for (const owed of periods) {
      if (fixed.has(owed.key)) continue;
      const on = owed.closesOn === null || owed.closesOn > date ? date : owed.closesOn;
      const agencies = reportersOn(rule.rule, facts, on);
      const deadlines = localDeadlines(rule.rule, owed.period, rule.context, agencies);
      const dated = deadlines.flatMap(({ deadline, bodies: some }) =>
        some.map((agencyId) => ({ deadline, agencyId })),
      );
      for (const { deadline, agencyId } of dated) {
        if (owing.has(`${owed.key} ${agencyId}`)) continue;
        const { mailbox = null, validTo = null } = bodies.get(agencyId) ?? {};
        rows.push({
          subject: { kind: 'obligation', facts: factsOf(rule, deadline, agencyId) },
          nextOn: date,
          contacts: [{ agencyId, mailbox, endedOn: validTo }],
          of: { planId: rule.rule.planId, origin: rule.rule.id, periodKey: owed.key },
        });
      }
    }
  }
  return rows;
}

async function existing(kysely: Kysely<Database>, { rule }: HorizonRule) {
  const rows = await kysely
    .selectFrom('obligation')
    .select(['period_key', 'agency_id', 'members_fixed'])
    .where('origin_id', '=', rule.id)
    .execute();
  return {
    owing: new Set(rows.map((row) => `${row.period_key} ${row.agency_id}`)),
    fixed: new Set(rows.filter((row) => row.members_fixed).map((row) => row.period_key)),
  };
}

const factsOf = (
  { rule, trackedFrom, inForceOn }: HorizonRule,
  deadline: Deadline,
  agencyId: AgencyId,
): ObligationFacts => ({
  id: ObligationId.parse(uuidv7()),
  planId: rule.planId,
  agencyId,
  origin: 'rule',
  opensOn: deadline.window?.from ?? inForceOn,
  originalDue: deadline.effective,
  currentDue: deadline.effective,
  receivedOn: null,
  acceptedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  excusedOn: null,
  exemptOn: null,
  missingOn: null,
  endedOn: null,
  nil: false,
  history: deadline.effective !== null && deadline.effective < trackedFrom,
});
