import type { SampleBody, SamplePlan } from '@dondoc/documents/sample';
import { writePlan } from '@dondoc/documents/write';
import { nameKey } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import type { DraftId } from '@dondoc/domain/kernel';
import type { DraftBody } from '@dondoc/domain/register';
import type { Desk } from './desk.ts';
import { sampleId } from './sample-id.ts';

/** The draft of the sample on the desk: which it is, at which version, and its bodies as they were read. */
export interface SampleDraft {
  readonly draftId: DraftId;
  readonly version: number;
  readonly bodies: readonly DraftBody[];
}

const FILE_NAME = 'Kế hoạch mẫu.docx';

/**
 * Uploads the sample's plan as a .docx and makes the registry of it: the bodies that were read are taken in by one act, then get
 * their short names and mailboxes; those that the plan means by a group are entered, and the groups get their members.
 */
export async function takeInPlan(
  desk: Desk,
  { document, bodies }: SamplePlan,
): Promise<SampleDraft> {
  const upload = sampleId.command('upload');
  const { draftId } = await desk.upload(upload, FILE_NAME, await writePlan(document));
  const { content } = await desk.api.draft.get({ draftId });
  const read = content.bodies;
  const { version } = await desk.api.draft.takeInBodies({
    commandId: sampleId.command('take in bodies'),
    draftId,
    version: 0,
    bodies: read.map((body) => ({ bodyKey: body.key, id: idOf(body) })),
  });
  for (const body of bodies) await register(desk, body, keysOf(read));
  for (const group of read.filter((body) => body.group)) {
    const key = nameKey(group.name);
    await desk.api.group.setMembers({
      commandId: sampleId.command(`members of ${key}`),
      groupId: sampleId.group(key),
      version: 0,
      members: bodies
        .filter((body) => body.groups.some((name) => nameKey(name) === key))
        .map((body) => sampleId.agency(nameKey(body.name))),
    });
  }
  return { draftId, version, bodies: read };
}

const idOf = ({ name, group }: DraftBody) =>
  group ? sampleId.group(nameKey(name)) : sampleId.agency(nameKey(name));

const keysOf = (read: readonly DraftBody[]) => new Set(read.map(({ name }) => nameKey(name)));

/** Fills in the entry of a body that was taken in, or makes one where the plan does not name it. */
async function register(desk: Desk, body: SampleBody, known: ReadonlySet<string>): Promise<void> {
  const key = nameKey(body.name);
  const { name, shortNames, kind, level, mailbox } = body;
  const agency: Omit<Agency, 'version'> = {
    id: sampleId.agency(key),
    name,
    shortNames,
    code: null,
    kind,
    level,
    parentId: null,
    mailbox,
    officePhone: null,
    validFrom: null,
    validTo: null,
  };
  const commandId = sampleId.command(`registry entry of ${key}`);
  if (known.has(key)) await desk.api.agency.edit({ commandId, version: 0, agency });
  else await desk.api.agency.create({ commandId, agency });
}
