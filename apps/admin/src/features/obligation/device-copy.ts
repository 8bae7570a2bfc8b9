import { CommandId, SubmissionId } from '@dondoc/domain/kernel';
import type { AccountId, ObligationId } from '@dondoc/domain/kernel';
import { SubmissionContent } from '@dondoc/domain/reporting';
import { z } from 'zod';

const WrittenCopy = z.object({ content: SubmissionContent, reason: z.string().nullable() });
const Version = z.int().nonnegative().nullable();

/** A save as it goes out; the same one again has one effect. */
export const Saving = z.object({
  commandId: CommandId,
  submissionId: SubmissionId,
  version: Version,
  written: WrittenCopy,
});
export type Saving = z.infer<typeof Saving>;

const Copy = z.object({
  written: WrittenCopy,
  revision: z.object({ id: SubmissionId, version: Version }),
  saving: Saving.nullable(),
});
type Copy = z.infer<typeof Copy>;

/** What of one text is not on the server yet, kept on this device. */
export interface DeviceCopy {
  /** Null where there is none, or what is there cannot be read. */
  readonly read: () => Copy | null;
  readonly write: (copy: Copy) => void;
  readonly drop: () => void;
}

/** The copy of what an account writes for an obligation. A full or forbidden store is no reason to stop writing. */
export function deviceCopy(
  accountId: AccountId,
  obligationId: ObligationId,
  store: Storage = localStorage,
): DeviceCopy {
  const key = `dondoc.writing.${accountId}.${obligationId}`;
  return {
    read: () => {
      try {
        return Copy.parse(JSON.parse(store.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    write: (copy) => {
      try {
        store.setItem(key, JSON.stringify(copy));
      } catch {
        // The text is still on the screen and goes to the server with the next pause.
      }
    },
    drop: () => store.removeItem(key),
  };
}
