import type { Refusal } from '@dondoc/domain/kernel';
import { readAnswerHeaders } from './answer-headers.ts';
import { RefusedError } from './trouble-of.ts';

const post = async (path: string, body: object): Promise<void> => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  readAnswerHeaders(answer.headers);
  if (answer.ok) return;
  const told: unknown = await answer.json().catch(() => null);
  throw isRefusal(told) ? new RefusedError(told.refusal) : new Error(`${path} ${answer.status}`);
};

const isRefusal = (body: unknown): body is { refusal: Refusal } =>
  typeof body === 'object' && body !== null && 'refusal' in body && body.refusal !== null;

/** Opens a session by sign-in name. Throws a `RefusedError` that says why not. */
export const signIn = (username: string, password: string): Promise<void> =>
  post('/api/auth/sign-in/username', { username, password });

/** Ends the session on the server. */
export const signOut = (): Promise<void> => post('/api/auth/sign-out', {});
