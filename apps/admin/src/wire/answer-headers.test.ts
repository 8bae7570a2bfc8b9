import { expect, it } from 'vitest';
import { readAnswerHeaders } from './answer-headers.ts';

const answer = (day: string) => new Headers({ 'x-dondoc-today': day, 'x-dondoc-build': 'b1' });

it('notices that the day has turned on the server, once', () => {
  expect(readAnswerHeaders(answer('2026-07-20'))).toBe(false);
  expect(readAnswerHeaders(answer('2026-07-20'))).toBe(false);
  expect(readAnswerHeaders(answer('2026-07-21'))).toBe(true);
  expect(readAnswerHeaders(answer('2026-07-21'))).toBe(false);
  expect(readAnswerHeaders(new Headers())).toBe(false);
});
