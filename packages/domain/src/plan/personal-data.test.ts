import { describe, expect, it } from 'vitest';
import { WITH_IDENTIFIER, WITHOUT_IDENTIFIER } from '../testing/personal-data-sentence.ts';
import { suspectedPersonalData } from './personal-data.ts';

const seen = (text: string) =>
  suspectedPersonalData(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('in two hundred sentences of offices', () => {
  it.each(WITH_IDENTIFIER)('%s', (sentence, kind, words) => {
    expect(seen(sentence)).toEqual([[kind, words]]);
  });

  it.each(WITHOUT_IDENTIFIER)('not: %s', (sentence) => {
    expect(seen(sentence)).toEqual([]);
  });
});

describe('what looks like the identifier of a private person', () => {
  it.each([
    ['Đầu mối trực: 0900 000 000, thường xuyên', [['mobile', '0900 000 000']]],
    ['gọi +84 912.345.678', [['mobile', '+84 912.345.678']]],
    ['số 0912-345-678', [['mobile', '0912-345-678']]],
    ['định danh 001090000123', [['personal-number', '001090000123']]],
    ['CCCD số 001090000123', [['identity-card', 'CCCD số 001090000123']]],
    ['chứng minh nhân dân 123456789', [['identity-card', 'chứng minh nhân dân 123456789']]],
    ['Hộ chiếu B1234567', [['identity-card', 'Hộ chiếu B1234567']]],
    ['sinh ngày 01/02/1990', [['identity-card', 'sinh ngày 01/02/1990']]],
    ['STK 0123456789 tại ngân hàng', [['account', 'STK 0123456789']]],
    ['thư: canbo.xa@gmail.com.', [['mail', 'canbo.xa@gmail.com']]],
    [
      'trực 0900000001 và 0900000002',
      [
        ['mobile', '0900000001'],
        ['mobile', '0900000002'],
      ],
    ],
  ])('%s', (text, places) => {
    expect(seen(text)).toEqual(places);
  });

  it.each([
    'Kinh phí 1.234.567.890 đồng',
    'Kinh phí 10.912.345.678 đồng',
    'Công văn số 1234/UBND-NV ngày 18/07/2026',
    'Đã rà soát 12/12 hồ, đập; 21/34 vị trí',
    'vanthu@songhuong.gov.vn, điện thoại cơ quan 0234 3822 123',
    'mã hồ sơ 123456789012345',
    'Xem /obligations/019f0912-3456-7abc-8def-001090000123, mục 2',
    '019fab03-5123-7456-8901-0912345678ab',
  ])('not: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('is a number that stands beside the id of a record', () => {
    const words = '019f0912-3456-7abc-8def-001090000123: gọi 0900 000 000';
    expect(seen(words)).toEqual([['mobile', '0900 000 000']]);
  });

  it('is named once where two kinds meet', () => {
    expect(suspectedPersonalData('căn cước 012345678901')).toHaveLength(1);
  });
});

it('gives several places in the order of the text, whatever their kinds are', () => {
  const text =
    'Gọi 0900 000 000; CCCD số 001090000123; thư a@gmail.com; STK 0123456789 hoặc 0900 000 001';
  expect(seen(text).map(([kind]) => kind)).toEqual([
    'mobile',
    'identity-card',
    'mail',
    'account',
    'mobile',
  ]);
});
