import { CommandId } from '@dondoc/domain/kernel';
import type { DraftId } from '@dondoc/domain/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { deliver } from '../../wire/deliver.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { queryClient, trpc } from '../../wire/trpc.ts';
import { uploadPlan } from '../../wire/upload.ts';
import { withoutRefused } from './uploads.ts';
import type { Upload } from './uploads.ts';

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly take: (files: readonly File[]) => void;
  /** Sends one again whose answer was lost, under the same id. */
  readonly again: (upload: Upload) => void;
  readonly putAway: (upload: Upload) => void;
}

/** Documents that are being sent to be read. `onRead` is told when one that came alone has become a draft while its screen stands. */
export function useUploads(onRead: (draftId: DraftId) => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const standing = useRef(false);
  useEffect(() => {
    standing.current = true;
    return () => {
      standing.current = false;
    };
  }, []);

  const send = useCallback(
    async ({ id, file }: Pick<Upload, 'id' | 'file'>, alone: boolean) => {
      const change = (part: Partial<Upload>) =>
        setUploads((held) => held.map((one) => (one.id === id ? { ...one, ...part } : one)));
      change({ sent: 0, trouble: null });
      try {
        const draftId = await deliver(() => uploadPlan(file, id, (sent) => change({ sent })));
        change({ draftId });
        await queryClient.invalidateQueries(trpc.draft.list.pathFilter());
        if (alone && standing.current) onRead(draftId);
      } catch (error) {
        change({ trouble: troubleOf(error) });
      }
    },
    [onRead],
  );
  const take = useCallback(
    (files: readonly File[]) => {
      const made = files.map((file) => {
        const id = CommandId.parse(uuidv7());
        return { id, file, sent: 0, draftId: null, trouble: null };
      });
      setUploads((held) => [...made, ...withoutRefused(held)]);
      // The server reads two at a time and lets the others wait.
      for (const upload of made) void send(upload, made.length === 1);
    },
    [send],
  );
  return {
    uploads,
    take,
    again: (upload) => void send(upload, false),
    putAway: (upload) => setUploads((held) => held.filter((one) => one.id !== upload.id)),
  };
}
