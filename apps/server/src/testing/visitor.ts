import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { Refusal } from '@dondoc/domain/kernel';
import type { AppRouter } from '../app-router.ts';

/** Somebody at a browser: keeps the cookies it is given and names its origin, as browsers do. */
export class Visitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  readonly api: TRPCClient<AppRouter>;

  constructor(url: string) {
    this.#url = url;
    this.api = createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${url}/api/trpc`,
          fetch: (input, init) => this.#fetch(input.toString(), { ...init, signal: null }),
        }),
      ],
    });
  }

  /** Sends a request to a path of the server. */
  send(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#fetch(`${this.#url}${path}`, init);
  }

  /** Sends a JSON body to a path of the server. */
  post(path: string, body: unknown): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  signIn(username: string, password: string): Promise<Response> {
    return this.post('/api/auth/sign-in/username', { username, password });
  }

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', new URL(this.#url).origin);
    if (this.#cookies.size > 0)
      headers.set(
        'cookie',
        [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      );
    const answer = await fetch(url, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}

const isOurs = (error: unknown): error is TRPCClientError<AppRouter> =>
  error instanceof TRPCClientError;

/** The refusal with which a call ends; fails where it ends otherwise. */
export async function refusalOfCall(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    const refusal = isOurs(error) ? error.data?.refusal : null;
    if (refusal) return refusal;
    throw error;
  }
  throw new Error('it was done, not refused');
}
