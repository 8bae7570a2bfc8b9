import type { Scope } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { done, refuse } from '@dondoc/domain/kernel';
import type { AgencyId, EditionId, PlanId, Result } from '@dondoc/domain/kernel';
import { Anchor, Block, Instrument } from '@dondoc/domain/plan';
import type { SourceText } from '@dondoc/domain/plan';
import { PlanSettings } from '@dondoc/domain/register';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../tables/index.ts';
import { pageOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { planWithin } from './plan-scope.ts';
import { staleOrMissing } from './stale.ts';

/** A plan in a list. */
export interface PlanLine {
  readonly id: PlanId;
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly issuerId: AgencyId;
  readonly standingAgencyId: AgencyId;
  readonly trackedFrom: CivilDate;
  readonly inForceOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly firstNoticesReleasedOn: CivilDate | null;
  readonly version: number;
}

/** The text of a plan in force from a date; it never changes. */
export interface Edition {
  readonly id: EditionId;
  readonly number: number;
  readonly inForceFrom: CivilDate;
  readonly source: SourceText;
  readonly textSha256: string;
  readonly instrumentAnchors: Readonly<Record<string, Anchor>>;
}

export interface Plan extends PlanLine {
  readonly instrument: Instrument;
  readonly settings: PlanSettings;
  readonly edition: Edition;
}

export interface PlanCursor {
  readonly inForceOn: CivilDate;
  readonly id: PlanId;
}

const LINE = [
  'plan.id',
  'plan.title',
  'plan.number_symbol as numberSymbol',
  'plan.issuer_id as issuerId',
  'plan.standing_agency_id as standingAgencyId',
  'plan.tracked_from as trackedFrom',
  'plan.in_force_on as inForceOn',
  'plan.closed_on as closedOn',
  'plan.first_notices_released_on as firstNoticesReleasedOn',
  'plan.version',
] as const;

/** One page of the plans within a scope, the one put in force last first. */
export async function listPlans(
  kysely: Kysely<Database>,
  scope: Scope,
  { after, limit }: PageRequest<PlanCursor>,
): Promise<Page<PlanLine, PlanCursor>> {
  let query = kysely.selectFrom('plan').select(LINE).where(planWithin(scope));
  if (after)
    query = query.where(
      sql<boolean>`(in_force_on, id) < (${after.inForceOn}::date, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('in_force_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, {
    item: (row) => row,
    place: ({ inForceOn, id }) => ({ inForceOn, id }),
  });
}

/** A plan with the edition in force on a date, or null where it is unknown or out of the scope. */
export async function findPlan(
  kysely: Kysely<Database>,
  scope: Scope,
  id: PlanId,
  on: CivilDate,
): Promise<Plan | null> {
  const row = await kysely
    .selectFrom('plan')
    .innerJoin('edition', 'edition.plan_id', 'plan.id')
    .select([
      ...LINE,
      'plan.instrument',
      'plan.settings',
      'edition.id as editionId',
      'edition.number',
      'edition.in_force_from as inForceFrom',
      'edition.text',
      'edition.text_sha256 as textSha256',
      'edition.blocks',
      'edition.instrument_anchors as instrumentAnchors',
    ])
    .where('plan.id', '=', id)
    .where(planWithin(scope))
    // An edition of a later day is shown only where there is no earlier one.
    .orderBy(sql`edition.in_force_from > ${on}`)
    .orderBy('edition.in_force_from', 'desc')
    .orderBy('edition.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const {
    instrument,
    settings,
    editionId,
    number,
    inForceFrom,
    text,
    textSha256,
    blocks,
    ...rest
  } = row;
  const { instrumentAnchors, ...line } = rest;
  return {
    ...line,
    instrument: Instrument.parse(instrument),
    settings: PlanSettings.parse(settings),
    edition: {
      id: editionId,
      number,
      inForceFrom,
      source: { text, blocks: Block.array().parse(blocks) },
      textSha256,
      instrumentAnchors: z.record(z.string(), Anchor).parse(instrumentAnchors),
    },
  };
}

/**
 * Notes that a person has seen the list of a plan's first notices and let them go (rule 8). Refuses `version.stale`, `not-found`, and
 * `state.refused` where they were released before.
 */
export async function releaseFirstNotices(
  trx: Transaction<Database>,
  id: PlanId,
  seen: number,
  on: CivilDate,
): Promise<Result<{ version: number }>> {
  const held = await trx
    .selectFrom('plan')
    .select('first_notices_released_on')
    .where('id', '=', id)
    .where('version', '=', seen)
    .forUpdate()
    .executeTakeFirst();
  if (!held) return staleOrMissing(trx, 'plan', id, seen);
  if (held.first_notices_released_on !== null)
    return refuse({
      code: 'state.refused',
      facts: { action: 'plan.release-notices', state: 'released' },
    });
  const version = seen + 1;
  await trx
    .updateTable('plan')
    .set({ first_notices_released_on: on, version })
    .where('id', '=', id)
    .execute();
  return done({ version });
}

/** The text of a plan's edition in force on a date, the earliest one where none is yet; null where there is no such plan. */
export async function findEditionText(
  kysely: Kysely<Database>,
  planId: PlanId,
  on: CivilDate,
): Promise<string | null> {
  const row = await kysely
    .selectFrom('edition')
    .select('text')
    .where('plan_id', '=', planId)
    .orderBy(sql`in_force_from > ${on}`)
    .orderBy('in_force_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.text ?? null;
}
