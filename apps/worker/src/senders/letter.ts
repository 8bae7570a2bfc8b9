import { createHash } from 'node:crypto';
import type { CivilDate, Instant } from '@dondoc/domain/calendar';

/** A letter ready to leave: plain text to one mailbox. */
export interface Letter {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Day of the night that decided it, under which a file of it is kept. */
  readonly night: CivilDate;
  readonly at: Instant;
}

/**
 * What became of a letter: on its way; refused for good by the mail server; or the server could not be had, so that it is tried
 * again. `reason` is a short code for the ledger and the log, never words of the letter.
 */
export type Dispatch =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'unreachable'; readonly reason: string };

/** How letters leave. Two of them: files in the outbox folder, and SMTP. */
export interface Sender {
  send(letter: Letter): Promise<Dispatch>;
  close(): void;
}

/** Hash of what makes a digest one: its recipient, its night and its channel. */
export const digestHash = (recipient: string, night: CivilDate, channel: string): string =>
  createHash('sha256').update(`${recipient}\n${night}\n${channel}`).digest('hex').slice(0, 32);

/**
 * The Message-ID of a digest: the same however often it is made, so that a mail server knows a repeated one.
 *
 * @example
 * messageIdOf(agencyId, night, 'mail'); // '<5d41402abc4b2a76b9719d911017c592@dondoc.invalid>'
 */
export const messageIdOf = (recipient: string, night: CivilDate, channel: string): string =>
  `<${digestHash(recipient, night, channel)}@dondoc.invalid>`;
