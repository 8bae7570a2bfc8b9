import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A letter that lies in the outbox of a tree. */
export interface KeptLetter {
  readonly to: string;
  /** Its words, decoded. */
  readonly text: string;
}

/** The letters that lie in the outbox of a data folder. */
export async function lettersIn(dataFolder: string): Promise<readonly KeptLetter[]> {
  const outbox = path.join(dataFolder, 'outbox');
  const names = await readdir(outbox, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml'));
  return Promise.all(
    files.map(async (name) => read(await readFile(path.join(outbox, name), 'utf8'))),
  );
}

function read(eml: string): KeptLetter {
  const end = eml.indexOf('\n\n');
  const headers = eml.slice(0, end);
  const body = eml.slice(end + 2);
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const coded = header('content-transfer-encoding');
  return { to: header('to'), text: coded === 'base64' ? fromBase64(body) : fromQuoted(body) };
}

const fromBase64 = (body: string): string => Buffer.from(body, 'base64').toString('utf8');

/** RFC 2045, section 6.7: a line that ends with `=` goes on, `=C3` is one byte. */
const fromQuoted = (body: string): string =>
  Buffer.from(
    body
      .replaceAll('=\n', '')
      .replaceAll(/=([\dA-F]{2})/g, (_, byte: string) =>
        String.fromCodePoint(Number.parseInt(byte, 16)),
      ),
    'latin1',
  ).toString('utf8');

/**
 * The path on the desk to which a letter leads about the thing whose words hold `words`.
 *
 * @example
 * linkAbout(letter, '(kỳ: tháng 7/2026)'); // '/obligations/0197…'
 */
export function linkAbout({ text }: KeptLetter, words: string): string {
  const told = text.split('\n\n').find((part) => part.includes(words)) ?? '';
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(told)?.[0] ?? '');
  return `${pathname}${search}`;
}
