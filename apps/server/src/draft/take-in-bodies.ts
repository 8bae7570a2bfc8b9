import { editDraft, holdDraft, insertAgencies, insertGroups } from '@dondoc/db/stores';
import { may } from '@dondoc/domain/agency';
import type { AgencyGroup } from '@dondoc/domain/agency';
import { AgencyGroupId, AgencyId, done, refuse } from '@dondoc/domain/kernel';
import { applyDraftEdit } from '@dondoc/domain/register';
import type { BodyMatch, DraftBody } from '@dondoc/domain/register';
import { z } from 'zod';
import { refused } from '../error-map.ts';
import { guarded } from '../trpc.ts';
import { ANY_DRAFT, DraftCommand } from './draft-input.ts';

const Taken = z.object({
  bodyKey: z.string().min(1).max(200),
  /** The id that the body will have in the registry; for a group that of the group. */
  id: z.uuidv7(),
});

/**
 * Takes bodies and groups of a draft into the registry as the draft proposes them (name as printed, kind, level, mailbox), and
 * matches them there, in one act. A group starts without members; they are ticked afterwards. A body of the draft that is matched
 * already is left alone.
 */
export const takeInBodies = guarded('draft.write')
  .input(DraftCommand.extend({ bodies: z.array(Taken).min(1).max(2000) }))
  .mutation(({ ctx, input }) => {
    const permit = ctx.permit(ANY_DRAFT);
    const registry = { kind: 'registry', bodies: [], keepers: [], planId: null } as const;
    if (!may(ctx.session.grants, 'registry.write', registry))
      throw refused({ code: 'access.denied', facts: { action: 'registry.write' } });
    return permit.command(input, async (trx, audit) => {
      const { draftId, version: seen } = input;
      const held = await holdDraft(trx, draftId, seen);
      if (!held.ok) return held;
      const taken = new Map(input.bodies.map(({ bodyKey, id }) => [bodyKey, id]));
      const bodies = held.value.bodies.filter(
        (body) => taken.has(body.key) && body.agencyId === null && body.groupId === null,
      );
      if (bodies.length === 0)
        return refuse({ code: 'state.refused', facts: { action: 'take-in', state: 'matched' } });
      const idOf = (body: DraftBody) => taken.get(body.key);
      const single = bodies.filter((body) => !body.group);
      await insertAgencies(
        trx,
        single.map((body) => ({
          id: AgencyId.parse(idOf(body)),
          name: body.name,
          shortNames: [],
          code: null,
          kind: body.kind,
          level: body.level,
          parentId: null,
          mailbox: body.mailbox,
          officePhone: null,
          validFrom: null,
          validTo: null,
        })),
      );
      const membership: AgencyGroup['membership'] = { kind: 'list', members: [] };
      const groups = bodies.filter((body) => body.group);
      await insertGroups(
        trx,
        groups.map((body) => ({
          id: AgencyGroupId.parse(idOf(body)),
          name: body.name,
          open: body.open,
          membership,
        })),
      );
      const matches = bodies.map((body): BodyMatch => {
        const id = idOf(body);
        return {
          bodyKey: body.key,
          agencyId: body.group ? null : AgencyId.parse(id),
          groupId: body.group ? AgencyGroupId.parse(id) : null,
        };
      });
      const edit = { kind: 'match-bodies', matches } as const;
      const by = { accountId: ctx.session.account.id, at: ctx.clock.now() };
      const step = { kind: edit.kind, matches: [...matches] };
      const edited = await editDraft(
        trx,
        { id: draftId, seen },
        step,
        (draft) => applyDraftEdit(draft, step),
        by,
      );
      if (!edited.ok) return edited;
      for (const body of bodies)
        audit({
          action: body.group ? 'group.create' : 'agency.create',
          aggregateKind: body.group ? 'agency_group' : 'agency',
          aggregateId: String(idOf(body)),
          versionFrom: null,
          versionTo: 0,
          changes: { name: [null, body.name] },
        });
      const { version, content } = edited.value;
      audit({
        action: 'draft.match-bodies',
        aggregateKind: 'draft',
        aggregateId: draftId,
        versionFrom: seen,
        versionTo: version,
        changes: { matched: [0, matches.length] },
      });
      return done({ version, content, savedAt: by.at });
    });
  });
