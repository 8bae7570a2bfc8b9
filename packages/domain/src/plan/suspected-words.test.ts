import { expect, it } from 'vitest';
import { suspectedWords } from './suspected-words.ts';

it('is found in every text of a value, however deep it stands', () => {
  const places = suspectedWords({
    reason: 'Gọi 0900 000 000',
    sections: [{ key: 'a', text: 'CCCD số 001090000123' }],
    due: null,
    count: 900_000_000,
    note: undefined,
  });
  expect(places).toEqual([
    { text: '0900 000 000', kind: 'mobile' },
    { text: 'CCCD số 001090000123', kind: 'identity-card' },
  ]);
});

it('is no question about ids, addresses of a body or the words of the paper', () => {
  const uuid = '0a93f234-0912-7345-8678-0912345678ab';
  const value = {
    dutyId: uuid,
    key: `contact.missing:${uuid}`,
    members: [uuid],
    mailbox: 'ubnd.hoakhe@gmail.com',
    officePhone: '0900 000 000',
    wording: 'báo qua số 0900 000 000',
  };
  expect(suspectedWords(value)).toEqual([]);
});
