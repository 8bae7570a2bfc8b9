import { Grant, scopeFor } from '@dondoc/domain/agency';
import type { Scope } from '@dondoc/domain/agency';
import { PlanId } from '@dondoc/domain/kernel';
import type { EditionId, ObligationId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '../client/index.ts';
import * as night from '../night/index.ts';
import type { Database } from '../tables/index.ts';
import * as stores from './index.ts';

/** The functions of a folder that read outside a command: they take a connection that has begun no transaction. */
type Readers<Folder> = {
  [Name in keyof Folder]: Folder[Name] extends (first: infer First, ...rest: never[]) => unknown
    ? [Kysely<Database>] extends [First]
      ? Name
      : [Db] extends [First]
        ? Name
        : never
    : never;
}[keyof Folder];

type Scoped<Folder> = {
  [Name in keyof Folder]: Folder[Name] extends (...given: infer Given) => unknown
    ? [Extract<Given[number], Scope>] extends [never]
      ? never
      : Name
    : never;
}[keyof Folder];

/** The readers that take no scope. */
type Unscoped<Folder> = Exclude<Readers<Folder>, Scoped<Folder>>;

const OF_ALL = 'registry and days off are the same for everybody';
const BEFORE_ASKING = 'says whose a thing is, so that the table can be asked about it';
const AT_THE_DOOR = 'runs before anybody is signed in, or for the own account';
const OF_NO_BODY = 'a draft is nobody’s yet; the table is asked for the desk as a whole';
const OF_THE_DEPLOYMENT = 'holds for the whole deployment and names no body';
const FOR_EVERYBODY = 'the night and what it foretells work for all bodies, not for an account';
const OF_ROWS_REACHED = 'completes rows that were read within a scope, by their ids';
const AFTER_LEAVE = 'called with a plan that the table gave leave for';

/** Every reader that takes no scope, with the reason. One that is missing here, or has a scope by now, does not compile. */
const WITHOUT_SCOPE = {
  calendarsWith: OF_ALL,
  findAgencies: OF_ALL,
  findAgenciesNamed: OF_ALL,
  findGroups: OF_ALL,
  isNewCalendar: OF_ALL,
  listAgencies: OF_ALL,
  listGroups: OF_ALL,
  listSuccessions: OF_ALL,
  placesOf: OF_ALL,
  readCalendar: OF_ALL,
  readCalendars: OF_ALL,
  readEnteredDays: OF_ALL,
  readGroups: OF_ALL,
  readPastDescriptions: OF_ALL,
  readRegistry: OF_ALL,
  readSuccessions: OF_ALL,
  consolidationParties: BEFORE_ASKING,
  dutyParties: BEFORE_ASKING,
  difficultyParties: BEFORE_ASKING,
  accountableBodies: BEFORE_ASKING,
  inputParties: BEFORE_ASKING,
  obligationParties: BEFORE_ASKING,
  planParties: BEFORE_ASKING,
  ruleParties: BEFORE_ASKING,
  targetPlan: BEFORE_ASKING,
  taskPlan: BEFORE_ASKING,
  anyAccount: AT_THE_DOOR,
  countAttempt: AT_THE_DOOR,
  findAccount: AT_THE_DOOR,
  findAccountByName: AT_THE_DOOR,
  findAccounts: BEFORE_ASKING,
  openCodeHash: AT_THE_DOOR,
  findDraft: OF_NO_BODY,
  listDraftSteps: OF_NO_BODY,
  listDrafts: OF_NO_BODY,
  findNight: OF_THE_DEPLOYMENT,
  lastFinishedNight: OF_THE_DEPLOYMENT,
  lettersOfNights: OF_THE_DEPLOYMENT,
  listNights: OF_THE_DEPLOYMENT,
  missingNights: OF_THE_DEPLOYMENT,
  readSample: OF_THE_DEPLOYMENT,
  readSetting: OF_THE_DEPLOYMENT,
  anyDue: FOR_EVERYBODY,
  calendarMoves: FOR_EVERYBODY,
  decideBatch: FOR_EVERYBODY,
  dueOn: FOR_EVERYBODY,
  horizonWork: FOR_EVERYBODY,
  letterItems: FOR_EVERYBODY,
  nightPlans: FOR_EVERYBODY,
  noticesOf: FOR_EVERYBODY,
  occurrenceWork: FOR_EVERYBODY,
  rehearseNights: FOR_EVERYBODY,
  reindex: FOR_EVERYBODY,
  answersFor: OF_ROWS_REACHED,
  doneGroupDuties: OF_ROWS_REACHED,
  findFile: OF_ROWS_REACHED,
  findRules: OF_ROWS_REACHED,
  findTemplates: OF_ROWS_REACHED,
  findTemplateVersions: OF_ROWS_REACHED,
  groupStandings: OF_ROWS_REACHED,
  indexFrame: OF_ROWS_REACHED,
  openAsk: OF_ROWS_REACHED,
  planNames: OF_ROWS_REACHED,
  standingPeriods: OF_ROWS_REACHED,
  findEditionText: AFTER_LEAVE,
  editionFile: AFTER_LEAVE,
  editionsOf: AFTER_LEAVE,
  readPageReceivers: AFTER_LEAVE,
  readStanding: AFTER_LEAVE,
  findKeptPlan: AFTER_LEAVE,
  listIssuedPlans: AFTER_LEAVE,
  earlierOccurrenceWork: AFTER_LEAVE,
  ruleFrame: AFTER_LEAVE,
} as const satisfies Record<Unscoped<typeof stores> | Unscoped<typeof night>, string>;

/** A reader as a careless hand may add it: another body's duties for the asking. */
interface Planted {
  readonly readDuties: (kysely: Kysely<Database>, planId: PlanId) => Promise<readonly unknown[]>;
}

const plan = PlanId.parse(idOf(1));
const granted = Grant.parse({
  id: idOf(90),
  role: 'clerk',
  agencyId: null,
  planId: null,
  validFrom: null,
  validTo: null,
});
const scope: Scope = scopeFor([granted], 'plan.see');

/** Never run: what a procedure may ask. */
export const mustCompile = (kysely: Kysely<Database>, edition: EditionId, owed: ObligationId) => [
  stores.listPlans(kysely, scope, { limit: 10 }),
  stores.readPlanTasks(kysely, scope, plan, edition),
  stores.listSubmissions(kysely, scope, owed),
  night.readLedger(kysely, scope, { limit: 10 }),
];

/** Never run: the same without a scope, or with something else in its place; a line that compiles after all is an error. */
export const mustNotCompile = (
  kysely: Kysely<Database>,
  edition: EditionId,
  owed: ObligationId,
) => [
  // @ts-expect-error: no scope at all
  stores.listPlans(kysely, { limit: 10 }),
  // @ts-expect-error: no scope, though the plan is known
  stores.readPlanTasks(kysely, plan, edition),
  // @ts-expect-error: nothing in its place
  stores.listSubmissions(kysely, null, owed),
  // @ts-expect-error: the grants themselves
  stores.listSubmissions(kysely, [granted], owed),
  // @ts-expect-error: made by hand, with the very clauses that the table would give
  stores.listPlans(kysely, { action: 'plan.see', clauses: scope.clauses }, { limit: 10 }),
  // @ts-expect-error: a piece of one
  night.readLedger(kysely, scope.clauses, { limit: 10 }),
  // @ts-expect-error: a new reader without a scope and without a reason
  {} satisfies Record<Unscoped<Planted>, string>,
  // @ts-expect-error: a reason for a reader that takes a scope
  { listPlans: OF_ALL } satisfies Partial<Record<Unscoped<typeof stores>, string>>,
];

test('a scope comes from the table alone, and each reader that takes none says why', () => {
  expect(Object.keys(WITHOUT_SCOPE).filter((name) => !(name in stores || name in night))).toEqual(
    [],
  );
  expect(scope.clauses).toEqual([{ planId: null, reach: { kind: 'all' } }]);
});
