import type { SamplePlan } from '@dondoc/documents/sample';
import { nameKey } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { DraftEdit } from '@dondoc/domain/register';
import type { Desk } from './desk.ts';
import { sampleId } from './sample-id.ts';
import type { SampleDraft } from './take-in-plan.ts';

/**
 * The clerk confirms issuer and standing agency and puts the register in force, tracked from the day of issue, so that what is
 * late already shows; answers that day. Its first notices stay held: to see and release their list is left to whoever looks around.
 */
export async function putPlanInForce(
  desk: Desk,
  { document, expectations }: SamplePlan,
  { draftId, version: taken, bodies }: SampleDraft,
): Promise<CivilDate> {
  const { issuedOn: trackedFrom } = document.instrument;
  if (trackedFrom === null) throw new Error('the sample has its day of issue');
  const keyOf = (name: string) =>
    bodies.find((body) => nameKey(body.name) === nameKey(name))?.key ?? null;
  const { issuer, standingAgency } = expectations;
  const edits: readonly DraftEdit[] = [
    { kind: 'confirm-issuer', bodyKey: keyOf(issuer) },
    { kind: 'confirm-standing-agency', bodyKey: keyOf(standingAgency) },
  ];
  let version = taken;
  for (const edit of edits) {
    const commandId = sampleId.command(edit.kind);
    ({ version } = await desk.api.draft.edit({ commandId, draftId, version, edit }));
  }
  await desk.api.draft.putInForce({
    commandId: sampleId.command('put in force'),
    draftId,
    version,
    planId: sampleId.plan(),
    trackedFrom,
  });
  return trackedFrom;
}
