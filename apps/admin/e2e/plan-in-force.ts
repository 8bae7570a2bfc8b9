import type { GeneratedPlan } from '@dondoc/documents/testing';
import { generatedFiles } from '@dondoc/documents/testing';
import { nameKey } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { AgencyGroupId, AgencyId, CommandId, DraftId, PlanId } from '@dondoc/domain/kernel';
import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import type { DraftEdit, PlanDraft } from '@dondoc/domain/register';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { procedures } from './procedures.ts';

const command = () => ({ commandId: CommandId.parse(uuidv7()) });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Puts a generated plan in force without walking through the screens of the import: uploads it, takes in its bodies, fills its groups,
 * confirms what is to be confirmed, corrects what was read where that is asked for. Whoever is signed in on the page is clerk. Answers the plan's id.
 */
export async function planInForce(
  page: Page,
  url: string,
  plan: GeneratedPlan,
  trackedFrom: CivilDate,
  corrected: (draft: PlanDraft) => readonly DraftEdit[] = () => [],
): Promise<PlanId> {
  const draftId = await uploadPlan(page, url, plan);
  return new Import(page, url, draftId).putInForce(plan, trackedFrom, corrected);
}

/** Uploads a generated plan as a .docx; what was read of it lies on the desk of whoever is signed in on the page. */
export async function uploadPlan(page: Page, url: string, plan: GeneratedPlan): Promise<DraftId> {
  const { docx } = await generatedFiles(plan);
  const uploaded = await page.request.post(`${url}/api/upload`, {
    headers: { origin: url, 'x-command-id': uuidv7() },
    multipart: { file: { name: 'ke-hoach.docx', mimeType: DOCX, buffer: Buffer.from(docx) } },
  });
  return z.object({ draftId: DraftId }).parse(await uploaded.json()).draftId;
}

class Import {
  readonly #api: ReturnType<typeof procedures>;
  readonly #draftId: DraftId;
  #version = 0;

  constructor(page: Page, url: string, draftId: DraftId) {
    this.#api = procedures(page, url);
    this.#draftId = draftId;
  }

  async putInForce(
    plan: GeneratedPlan,
    trackedFrom: CivilDate,
    corrected: (draft: PlanDraft) => readonly DraftEdit[],
  ): Promise<PlanId> {
    const { bodies } = await this.#content();
    const ids = new Map(bodies.map(({ key }) => [key, uuidv7()]));
    const { version } = await this.#api.draft.takeInBodies.mutate({
      ...this.#seen(),
      bodies: bodies.map(({ key }) => ({ bodyKey: key, id: ids.get(key) ?? uuidv7() })),
    });
    this.#version = version;
    const known = new Map(
      bodies
        .filter(({ group }) => !group)
        .map(({ key, name }) => [nameKey(name), AgencyId.parse(ids.get(key))]),
    );
    for (const { key, name } of bodies.filter(({ group }) => group)) {
      const members = Object.entries(plan.groupMembers)
        .filter(([group]) => nameKey(group) === nameKey(name))
        .flatMap(([, names]) => names);
      await this.#api.group.setMembers.mutate({
        ...command(),
        groupId: AgencyGroupId.parse(ids.get(key)),
        version: 0,
        members: await Promise.all(members.map((member) => this.#registered(member, known))),
      });
    }
    const keyOf = (name: string) =>
      bodies.find((body) => nameKey(body.name) === nameKey(name))?.key ?? null;
    await this.#edit({ kind: 'confirm-issuer', bodyKey: keyOf(plan.expectations.issuer) });
    await this.#edit({
      kind: 'confirm-standing-agency',
      bodyKey: keyOf(plan.expectations.standingAgency),
    });
    for (const edit of corrected(await this.#content())) await this.#edit(edit);
    for (const { key, code } of (await this.#content()).findings)
      if (FINDING_SEVERITY[code] === 'blocks')
        await this.#edit({ kind: 'note-finding', findingKey: key, note: 'Đã xem' });
    const planId = PlanId.parse(uuidv7());
    await this.#api.draft.putInForce.mutate({ ...this.#seen(), planId, trackedFrom });
    return planId;
  }

  #seen() {
    return { ...command(), draftId: this.#draftId, version: this.#version };
  }

  async #content() {
    return (await this.#api.draft.get.query({ draftId: this.#draftId })).content;
  }

  async #edit(edit: DraftEdit): Promise<void> {
    ({ version: this.#version } = await this.#api.draft.edit.mutate({ ...this.#seen(), edit }));
  }

  /** A body that the plan means by a group and does not name is entered in the registry. */
  async #registered(name: string, known: Map<string, AgencyId>): Promise<AgencyId> {
    const there = known.get(nameKey(name));
    if (there) return there;
    const id = AgencyId.parse(uuidv7());
    known.set(nameKey(name), id);
    await this.#api.agency.create.mutate({
      ...command(),
      agency: {
        id,
        name,
        shortNames: [],
        code: null,
        kind: 'state',
        level: 'commune',
        parentId: null,
        mailbox: null,
        officePhone: null,
        validFrom: null,
        validTo: null,
      },
    });
    return id;
  }
}
