import { createTransport } from 'nodemailer';
import type { Dispatch, Sender } from './letter.ts';

/** How long a mail server may take for one step of the conversation, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Sends letters by SMTP over one connection. An answer of the 500s is final; everything else, a lost connection too, is tried again.
 *
 * @example
 * const sender = smtp('smtps://dondoc:secret@mail.example:465');
 */
export function smtp(url: string): Sender {
  const mail = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, from, to, subject, text, at }) => {
      try {
        await mail.sendMail({ messageId, from, to, subject, text, date: new Date(at) });
        return { kind: 'sent' };
      } catch (error) {
        return dispatchOf(error);
      }
    },
    close: () => mail.close(),
  };
}

function dispatchOf(error: unknown): Dispatch {
  if (!(error instanceof Error)) throw error;
  const answer = 'responseCode' in error ? Number(error.responseCode) : 0;
  if (answer >= 500 && 'command' in error && error.command !== 'AUTH')
    return { kind: 'refused', reason: `smtp.${answer}` };
  const code = 'code' in error ? String(error.code) : 'unknown';
  return { kind: 'unreachable', reason: `smtp.${answer || code}` };
}
