/** What a call came to: what the server answered, or that no whole answer came. */
export type Outcome<T = unknown> =
  | { readonly kind: 'answered'; readonly data: T }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'lost' };

/** Somebody at a browser of one running deployment, who calls procedures over the wire. */
export class Caller {
  readonly #origin: string;
  #cookie = '';

  constructor(url: string) {
    this.#origin = new URL(url).origin;
  }

  async signIn(username: string, password: string): Promise<void> {
    const answer = await this.#fetch('/api/auth/sign-in/username', { username, password });
    if (!answer.ok) throw new Error(`${username} may not come in: ${answer.status}`);
    this.#cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
  }

  /** Asks a query; throws where it is not answered. */
  async query<T>(procedure: string, input: object): Promise<T> {
    const asked = `${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.#settled<T>(procedure, await outcomeOf<T>(this.#fetch(`/api/trpc/${asked}`)));
  }

  /** Sends a command; throws where it is not done. */
  async command<T>(procedure: string, input: object): Promise<T> {
    return this.#settled<T>(procedure, await this.attempt<T>(procedure, input));
  }

  /** Sends a command, come what may. */
  attempt<T>(procedure: string, input: object): Promise<Outcome<T>> {
    return outcomeOf<T>(this.#fetch(`/api/trpc/${procedure}`, input));
  }

  #settled<T>(procedure: string, outcome: Outcome<T>): T {
    if (outcome.kind === 'answered') return outcome.data;
    throw new Error(`${procedure}: ${JSON.stringify(outcome)}`);
  }

  #fetch(path: string, body?: object): Promise<Response> {
    const headers = { origin: this.#origin, cookie: this.#cookie };
    return fetch(
      `${this.#origin}${path}`,
      body === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
  }
}

/** tRPC's envelope of an answer. */
interface Envelope<T> {
  readonly result?: { readonly data: T };
  readonly error?: { readonly data?: { readonly refusal?: { readonly code: string } | null } };
}

async function outcomeOf<T>(sending: Promise<Response>): Promise<Outcome<T>> {
  try {
    const answer = await sending;
    const body: Envelope<T> = JSON.parse(await answer.text());
    if (answer.ok && body.result) return { kind: 'answered', data: body.result.data };
    const code = body.error?.data?.refusal?.code;
    return code === undefined ? { kind: 'lost' } : { kind: 'refused', code };
  } catch {
    return { kind: 'lost' };
  }
}
