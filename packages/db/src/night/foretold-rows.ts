import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import { ObligationId } from '@dondoc/domain/kernel';
import { localDeadlines, reportersOn } from '@dondoc/domain/reporting';
import type { Deadline, ObligationFacts } from '@dondoc/domain/reporting';
import type { DutyFacts } from '@dondoc/domain/task';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../tables/index.ts';
import type { DueRow } from './facts.ts';
import type { HorizonRule } from './horizon-facts.ts';
import { reporterFacts } from './horizon-facts.ts';
import { workOf } from './horizon.ts';
import { NOT_A_REPORTER, NOT_OWED } from './obligation-rows.ts';

/** What a night does to an obligation that there is before it decides about it: ends it, or writes facts and wakes it. */
export type ForetoldChange =
  | 'ends'
  | Partial<Pick<ObligationFacts, 'opensOn' | 'originalDue' | 'currentDue' | 'history' | 'endedOn'>>
  | Pick<DutyFacts, 'currentDue' | 'overdueFrom'>;

/** What a night does to obligations on the way to its decisions. */
export interface ForetoldRows {
  /** The obligations that it makes, as rows for it to decide, with ids that are nobody's. */
  readonly made: readonly DueRow[];
  readonly changed: ReadonlyMap<string, ForetoldChange>;
}

/**
 * What the night of a date would make and mend of the obligations of rules: the same as `makeObligations` and `closeHorizonWork`.
 * Reads only.
 *
 * @param earlier the keys of what nights before it would make; those of this night are added
 */
export async function foretoldRows(
  kysely: Kysely<Database>,
  rules: readonly HorizonRule[],
  date: CivilDate,
  earlier: Set<string>,
): Promise<ForetoldRows> {
  const made: DueRow[] = [];
  const changed = new Map<string, ForetoldChange>();
  for (const { rule, periods } of workOf(rules, date)) {
    const facts = await reporterFacts(kysely, rule.rule.planId);
    const registry = new Map(facts.registry.map((agency) => [agency.id, agency]));
    const kept = await keptOf(kysely, rule);
    const byPeriod = Map.groupBy(kept, (row) => row.period_key);
    for (const owed of periods) {
      const there = byPeriod.get(owed.key) ?? [];
      if (rule.madeUntil === null) takeUp(there, rule, owed, changed);
      if (there.some((row) => row.members_fixed)) continue;
      const on = owed.closesOn === null || owed.closesOn > date ? date : owed.closesOn;
      const agencies = reportersOn(rule.rule, facts, on);
      const rowOf = new Map(there.map((row) => [row.agency_id, row]));
      for (const { deadline, bodies } of localDeadlines(
        rule.rule,
        owed.period,
        rule.context,
        agencies,
      ))
        for (const agencyId of bodies) {
          const row = rowOf.get(agencyId);
          const dates = datesOf(rule, deadline);
          if (row) {
            if (isMended(row, dates, date)) changed.set(row.id, { ...dates, endedOn: null });
            continue;
          }
          const key = `${rule.rule.id} ${owed.key} ${agencyId}`;
          if (earlier.has(key)) continue;
          earlier.add(key);
          const { mailbox = null, validTo = null } = registry.get(agencyId) ?? {};
          made.push({
            subject: { kind: 'obligation', facts: factsOf(rule, dates, agencyId) },
            nextOn: date,
            contacts: [{ agencyId, mailbox, endedOn: validTo }],
            of: { planId: rule.rule.planId, origin: rule.rule.id, periodKey: owed.key },
          });
        }
      const owing = new Set(agencies);
      for (const row of there)
        if (!owing.has(row.agency_id) && row.ended_on === null && row.received_on === null)
          changed.set(row.id, 'ends');
    }
    if (rule.madeUntil === null) endOthers(kept, new Set(periods.map(({ key }) => key)), changed);
  }
  return { made, changed };
}

type Kept = Awaited<ReturnType<typeof keptOf>>[number];
type Dates = Pick<ObligationFacts, 'opensOn' | 'originalDue' | 'currentDue' | 'history'>;
type Changed = Map<string, ForetoldChange>;

const keptOf = (kysely: Kysely<Database>, { rule }: HorizonRule) =>
  kysely
    .selectFrom('obligation')
    .select(['id', 'period_key', 'agency_id', 'members_fixed', 'opens_on', 'current_due'])
    .select(['received_on', 'settled_on', 'missing_on', 'ended_on', 'ended_reason'])
    .where('origin_id', '=', rule.id)
    .execute();

/** A period that the rule has again, and dates for what had none. */
function takeUp(
  there: readonly Kept[],
  rule: HorizonRule,
  owed: ReturnType<typeof workOf>[number]['periods'][number],
  changed: Changed,
): void {
  for (const row of there)
    if (row.ended_reason === NOT_OWED) changed.set(row.id, { endedOn: null });
  if (owed.deadline.effective === null) return;
  const without = there.filter(
    (row) =>
      row.current_due === null &&
      row.received_on === null &&
      row.missing_on === null &&
      (row.settled_on === null || row.ended_reason === NOT_OWED),
  );
  const idOf = new Map(without.map((row) => [row.agency_id, row.id]));
  const deadlines = localDeadlines(rule.rule, owed.period, rule.context, [...idOf.keys()]);
  for (const { deadline, bodies } of deadlines)
    for (const agencyId of bodies)
      changed.set(idOf.get(agencyId) ?? '', { ...datesOf(rule, deadline), endedOn: null });
}

/** One that owes again after it had ceased to, or whose dates the rule sets otherwise before they have come. */
const isMended = (row: Kept, { opensOn, currentDue }: Dates, date: CivilDate): boolean =>
  row.received_on === null &&
  (row.ended_reason === NOT_A_REPORTER ||
    (row.ended_on === null &&
      row.opens_on !== null &&
      row.opens_on > date &&
      (row.current_due !== currentDue || row.opens_on !== opensOn)));

function endOthers(kept: readonly Kept[], keys: ReadonlySet<string>, changed: Changed): void {
  for (const row of kept)
    if (
      !keys.has(row.period_key) &&
      row.received_on === null &&
      row.settled_on === null &&
      row.missing_on === null
    )
      changed.set(row.id, 'ends');
}

const datesOf = (
  { trackedFrom, inForceOn }: HorizonRule,
  { window, effective }: Deadline,
): Dates => ({
  opensOn: window?.from ?? inForceOn,
  originalDue: effective,
  currentDue: effective,
  history: effective !== null && effective < trackedFrom,
});

const factsOf = ({ rule }: HorizonRule, dates: Dates, agencyId: AgencyId): ObligationFacts => ({
  id: ObligationId.parse(uuidv7()),
  planId: rule.planId,
  agencyId,
  origin: 'rule',
  ...dates,
  receivedOn: null,
  acceptedOn: null,
  askedMoreOn: null,
  askedMoreDue: null,
  excusedOn: null,
  exemptOn: null,
  missingOn: null,
  endedOn: null,
  nil: false,
});
