import { readAnswerHeaders } from './answer-headers.ts';
import { refusalIn } from './refusal-in.ts';
import { RefusedError } from './trouble-of.ts';

const post = async (path: string, body: object): Promise<void> => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  readAnswerHeaders(answer.headers);
  if (answer.ok) return;
  const refusal = refusalIn(await answer.json().catch(() => null));
  throw refusal ? new RefusedError(refusal) : new Error(`${path} ${answer.status}`);
};

/** Opens a session by sign-in name. Throws a `RefusedError` that says why not. */
export const signIn = (username: string, password: string): Promise<void> =>
  post('/api/auth/sign-in/username', { username, password });

/** Ends the session on the server. */
export const signOut = (): Promise<void> => post('/api/auth/sign-out', {});
