import { ConsolidationId } from '@dondoc/domain/kernel';
import { CommandFields, Seen } from '../input.ts';

/** A command on a consolidation, at the version that was seen. */
export const ConsolidationCommand = CommandFields.extend({
  consolidationId: ConsolidationId,
  version: Seen,
});
