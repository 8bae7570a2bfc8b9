import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccountId, CommandId } from '@dondoc/domain/kernel';

/** Digits and letters that nobody confuses when reading them out: no 0 O 1 I L U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

const keyed = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('hex');

/**
 * The code that a command gives to an account, "K7QM-2XHD-9RTB". It follows from the command, so that the same command asked for
 * again shows the same code while neither command nor database keeps it; without the server's secret nobody can tell it.
 */
export function codeOf(secret: string, accountId: AccountId, commandId: CommandId): string {
  let number = BigInt(`0x${keyed(secret, 'one-time-code', `${accountId}\n${commandId}`)}`);
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    if (at > 0 && at % 4 === 0) code += '-';
    code += ALPHABET.charAt(Number(number % BigInt(ALPHABET.length)));
    number /= BigInt(ALPHABET.length);
  }
  return code;
}

/** What is kept of a code. Spaces, dashes and small letters make no difference, for it may have been read out by telephone. */
export const codeHash = (secret: string, accountId: AccountId, code: string): string =>
  keyed(
    secret,
    'one-time-code-hash',
    `${accountId}\n${code.toUpperCase().replaceAll(/[\s-]/g, '')}`,
  );

/** Whether two hashes are equal, in a time that tells nothing. */
export const sameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
};
