import { AccountId, CommandId } from '@dondoc/domain/kernel';
import { expect, test } from 'vitest';
import { codeHash, codeOf, sameHash } from './one-time-code.ts';

const account = AccountId.parse('0190a000-0000-7000-8000-000000000001');
const other = AccountId.parse('0190a000-0000-7000-8000-000000000002');
const command = CommandId.parse('0190a000-0000-7000-8000-000000000003');
const secret = 's'.repeat(40);

test('a code has three groups of four easy signs and follows from its command', () => {
  const code = codeOf(secret, account, command);
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(codeOf(secret, account, command)).toBe(code);
  expect(codeOf(secret, other, command)).not.toBe(code);
  expect(codeOf('t'.repeat(40), account, command)).not.toBe(code);
});

test('a code read out by telephone is the same code', () => {
  const hash = codeHash(secret, account, 'K7QM-2XHD-9RTB');
  expect(sameHash(hash, codeHash(secret, account, ' k7qm 2xhd 9rtb'))).toBe(true);
  expect(sameHash(hash, codeHash(secret, account, 'K7QM-2XHD-9RTC'))).toBe(false);
  expect(sameHash(hash, codeHash(secret, other, 'K7QM-2XHD-9RTB'))).toBe(false);
  expect(sameHash(hash, '')).toBe(false);
});
