import { DutyId } from '@dondoc/domain/kernel';
import { CommandFields, Seen } from '../input.ts';

/** What every act on a duty brings: which duty, and the version of its task as it was seen (decision D15). */
export const DutyCommand = CommandFields.extend({ dutyId: DutyId, version: Seen });
