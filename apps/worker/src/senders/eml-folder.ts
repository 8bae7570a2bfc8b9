import { open, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Letter, Sender } from './letter.ts';

/** A mailbox as the beginning of a file name. */
const nameOf = (mailbox: string): string => mailbox.replaceAll(/[^\w.@-]/g, '_').slice(0, 80);

/** Where a letter is kept: `<folder>/<night>/<mailbox>-<hash>.eml`. */
export const emlPath = (folder: string, { night, to, messageId }: Letter): string =>
  path.join(folder, night, `${nameOf(to)}-${messageId.slice(1, 13)}.eml`);

/**
 * Keeps letters as `.eml` files, one a letter, whole or not at all; the same letter again replaces its file.
 *
 * @example
 * await emlFolder('data/outbox').send(letter); // data/outbox/2026-07-20/soyte@songhuong.example-5d41402abc4b.eml
 */
export function emlFolder(folder: string): Sender {
  const mime = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (letter) => {
      const { messageId, from, to, subject, text, at } = letter;
      const { message } = await mime.sendMail({
        messageId,
        from,
        to,
        subject,
        text,
        date: new Date(at),
      });
      if (!Buffer.isBuffer(message)) throw new Error('the letter was not built in memory');
      const file = emlPath(folder, letter);
      await mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.part`;
      const handle = await open(unfinished, 'w', 0o600);
      try {
        await handle.writeFile(message);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, file);
      return { kind: 'sent' };
    },
    close: () => mime.close(),
  };
}
