import { DraftId } from '@dondoc/domain/kernel';
import type { CommandId } from '@dondoc/domain/kernel';
import { z } from 'zod';
import { refusalIn } from './refusal-in.ts';
import { RefusedError } from './trouble-of.ts';

const Answer = z.object({ draftId: DraftId });

/**
 * Sends one document to be read and answers the draft that it became. Throws a `RefusedError` that says why it was not taken, and a
 * network error where nothing answered. Under the same command id the same draft comes back however often it is sent.
 *
 * @param onSent the share of the file that has left, from 0 to 1; after 1 the server reads
 * @example
 * const draftId = await uploadPlan(file, commandId, (share) => setShare(share));
 */
export function uploadPlan(
  file: File,
  commandId: CommandId,
  onSent: (share: number) => void,
): Promise<DraftId> {
  const { promise, resolve, reject } = Promise.withResolvers<DraftId>();
  // fetch cannot tell how much of a body has left.
  const request = new XMLHttpRequest();
  request.open('POST', '/api/upload');
  request.setRequestHeader('x-command-id', commandId);
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onSent(total > 0 ? loaded / total : 0),
  );
  request.upload.addEventListener('load', () => onSent(1));
  request.addEventListener('load', () => {
    const body: unknown = request.response;
    const taken = Answer.safeParse(body);
    if (request.status === 200 && taken.success) return resolve(taken.data.draftId);
    const refusal = refusalIn(body);
    return reject(refusal ? new RefusedError(refusal) : new Error(`upload ${request.status}`));
  });
  request.addEventListener('error', () => reject(new TypeError('upload: network')));
  const form = new FormData();
  form.append('file', file);
  request.send(form);
  return promise;
}
