import { expect, it } from 'vitest';
import { readDayList, showDayList } from './day-list.ts';

it.each([
  ['01/6 ; 15/11', '01/06; 15/11'],
  ['15.11, 1-6', '01/06; 15/11'],
  ['29/2', '29/02'],
  ['', ''],
])('%j reads as %j', (typed, shown) => {
  expect(showDayList(readDayList(typed) ?? [])).toBe(shown);
});

it.each(['31/4', '1/13', '01/6 và 15/11', '20/07/2026'])('%j is no list of days', (typed) => {
  expect(readDayList(typed)).toBeNull();
});
