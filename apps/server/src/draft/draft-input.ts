import { DraftId } from '@dondoc/domain/kernel';
import { CommandFields, Seen } from '../input.ts';

/** What every act on a draft names: the draft and the version that was on the desk. */
export const DraftCommand = CommandFields.extend({ draftId: DraftId, version: Seen });

/** A draft is of no particular body until it is in force: for the access table it belongs to who begins it. */
export const ANY_DRAFT = { kind: 'plan', bodies: [], keepers: [], planId: null } as const;
