import {
  assert,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  stringMatching,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EnteredNumber,
  parseDocumentNumber,
  printDocumentNumber,
  symbolParts,
} from './document-number.ts';
import { InstrumentType } from './instrument.ts';

describe('a number and symbol', () => {
  it.each([
    // Decree 30/2020/NĐ-CP, Appendix I: number, stroke, type, dash, body; zeros of the records office stay.
    ['308/KH-UBND', '308', 'KH-UBND', '308/KH-UBND'],
    ['0130/KH-UBND', '0130', 'KH-UBND', '0130/KH-UBND'],
    ['Số: 04/KH-BCĐNQ', '04', 'KH-BCĐNQ', '04/KH-BCĐNQ'],
    ['số 7/BC-SNNMT', '7', 'BC-SNNMT', '07/BC-SNNMT'],
    ['174a/KH-UBND', '174a', 'KH-UBND', '174a/KH-UBND'],
    // As typed and as crawled.
    ['Số: 45 / KH – UBND', '45', 'KH-UBND', '45/KH-UBND'],
    ['45-KH-UBND', '45', 'KH-UBND', '45/KH-UBND'],
    ['45/KH-UBND'.normalize('NFD'), '45', 'KH-UBND', '45/KH-UBND'],
    ['12', '12', null, '12'],
    // The number comes from the records office after signing.
    ['Số:        /KH-UBND', null, 'KH-UBND', '/KH-UBND'],
    ['Số: ....../QĐ-UBND', null, 'QĐ-UBND', '/QĐ-UBND'],
    ['…/KH-BCĐ', null, 'KH-BCĐ', '/KH-BCĐ'],
    // Legal documents add the year.
    ['05/2024/NĐ-CP', '05', '2024/NĐ-CP', '05/2024/NĐ-CP'],
    ['91/2025/QH15', '91', '2025/QH15', '91/2025/QH15'],
    ['19/2024/TTLT-BTC-BNV', '19', '2024/TTLT-BTC-BNV', '19/2024/TTLT-BTC-BNV'],
    // Letters have no type; a unit of the body follows it.
    ['1234/UBND-NV', '1234', 'UBND-NV', '1234/UBND-NV'],
    ['42/QĐ-TTg', '42', 'QĐ-TTg', '42/QĐ-TTg'],
    // The party's own form.
    ['12-KH/TU', '12', 'KH/TU', '12-KH/TU'],
    ['57 - NQ/TW', '57', 'NQ/TW', '57-NQ/TW'],
    ['12/KH/TU', '12', 'KH/TU', '12-KH/TU'],
    ['3-CV/BTGTU', '3', 'CV/BTGTU', '03-CV/BTGTU'],
  ])('%s', (text, number, symbol, printed) => {
    const read = parseDocumentNumber(text);
    expect(read).toEqual({ number, symbol });
    expect(read && printDocumentNumber(read)).toBe(printed);
  });

  it.each(['', 'Số:', 'KH', 'theo quy định', '20/10/2026', '12//KH', '1234567/KH-UBND', 'a/b c'])(
    'is not: %s',
    (text) => {
      expect(parseDocumentNumber(text)).toBeNull();
    },
  );

  it('is read again as it was printed', () => {
    const digits = integer({ min: 10, max: 999_999 }).map(String);
    const body = stringMatching(/^[A-ZĐƯ]{2,6}[0-9]?$/u);
    const type = constantFrom(...InstrumentType.options.filter((code) => code.length <= 3));
    const symbol = oneof(
      tuple(type, body).map(([of, by]) => `${of}-${by}`),
      tuple(integer({ min: 1945, max: 2100 }), type, body).map((a) => `${a[0]}/${a[1]}-${a[2]}`),
      tuple(type, body).map(([of, by]) => `${of}/${by}`),
      tuple(body, body).map(([by, unit]) => `${by}-${unit}`),
    );
    assert(
      property(option(digits), symbol, (number, of) => {
        const written = { number, symbol: of };
        expect(parseDocumentNumber(printDocumentNumber(written))).toEqual(written);
      }),
      { seed: 30_2020, numRuns: 500 },
    );
  });

  it('leaves room for a number that is still to come', () => {
    expect(printDocumentNumber({ number: null, symbol: 'KH-UBND' }, '     ')).toBe('     /KH-UBND');
  });
});

describe('a symbol by its form', () => {
  it.each([
    ['KH-UBND', { year: null, type: 'KH', bodies: ['UBND'], party: false }],
    ['QyĐ-UBND', { year: null, type: 'QyĐ', bodies: ['UBND'], party: false }],
    ['UBND-KGVX', { year: null, type: 'công văn', bodies: ['UBND', 'KGVX'], party: false }],
    ['2024/QĐ-TTg', { year: 2024, type: 'QĐ', bodies: ['TTg'], party: false }],
    ['2025/NĐ-CP', { year: 2025, type: 'other', bodies: ['CP'], party: false }],
    ['2025/QH15', { year: 2025, type: 'other', bodies: ['QH15'], party: false }],
    ['2024/TTLT-BTC-BNV', { year: 2024, type: 'other', bodies: ['BTC', 'BNV'], party: false }],
    ['CTr/TU', { year: null, type: 'CTr', bodies: ['TU'], party: true }],
    ['KL/TW', { year: null, type: 'other', bodies: ['TW'], party: true }],
    ['CV/BTGTU', { year: null, type: 'công văn', bodies: ['BTGTU'], party: true }],
  ])('%s', (symbol, parts) => {
    expect(symbolParts(symbol)).toEqual(parts);
  });
});

describe('a number that a person enters', () => {
  it('is read, or refused with the reason', () => {
    expect(EnteredNumber.parse(' 45 / BC-SNNMT ')).toEqual({ number: '45', symbol: 'BC-SNNMT' });
    for (const text of ['/BC-SNNMT', 'bốn lăm', ''])
      expect(EnteredNumber.safeParse(text).error?.issues).toMatchObject([
        { message: 'number.unreadable' },
      ]);
  });
});
