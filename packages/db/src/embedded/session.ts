import { PGlite } from '@electric-sql/pglite';
import type { ExecProtocolOptionsStream, QueryOptions, Results } from '@electric-sql/pglite';

const SIMPLE_QUERY = 0x51;
const SYNC = 0x53;
const TERMINATE = 0x58;
const STARTUP = 0x00;
const SYNC_MESSAGE = Uint8Array.of(SYNC, 0, 0, 0, 4);

/**
 * The one session, with two things that its socket front needs and does not have.
 *
 * A statement of the extended protocol is several messages (parse, bind, execute, sync). When a large one arrives in pieces the
 * front serves another client between them, whose unnamed statement then replaces the first one's: a third of the answers were
 * somebody else's. The front keeps a client's turn while the session says it is in a transaction, so it says so until the sync.
 *
 * After a FATAL the session takes messages and answers none: `onFatal` is called instead.
 */
export class Session extends PGlite {
  #midStatement = false;
  readonly #onFatal: (message: string) => void;

  constructor(folder: string, onFatal: (message: string) => void) {
    super(folder);
    this.#onFatal = onFatal;
  }

  override isInTransaction(): boolean {
    return this.#midStatement || super.isInTransaction();
  }

  override execProtocolRawStream(
    message: Uint8Array,
    options: ExecProtocolOptionsStream,
  ): Promise<void> {
    const kind = message[0];
    this.#midStatement =
      kind !== SIMPLE_QUERY && kind !== SYNC && kind !== TERMINATE && kind !== STARTUP;
    return super.execProtocolRawStream(message, {
      ...options,
      onRawData: (data) => {
        const loss = lossIn(data);
        if (loss !== null) this.#onFatal(loss);
        else options.onRawData(data);
      },
    });
  }

  /** The front asks for a rollback where a client is gone; a statement that the client left half sent is ended before it. */
  override async exec(query: string, options?: QueryOptions): Promise<Results[]> {
    if (this.#midStatement) {
      this.#midStatement = false;
      await this.execProtocolRaw(SYNC_MESSAGE);
    }
    return super.exec(query, options);
  }
}

/** What an error says that ends a session: its severity, or that the client was lost in the middle of a COPY (08006). */
const LOST = ['\0VFATAL\0', '\0VPANIC\0', '\0C08006\0'];

/**
 * The message of an error that ends the session; null for any other answer. No row can look like one: a text holds no zero byte,
 * and one of exactly these letters follows its length.
 */
function lossIn(data: Uint8Array): string | null {
  const answer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const at = LOST.map((sign) => answer.indexOf(sign)).find((place) => place >= 0);
  if (at === undefined) return null;
  const fields = answer.subarray(at).toString().split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? '';
}
