/**
 * What a person's typing and a stored name are both turned into before they are compared: lower case, no diacritics, đ as d,
 * single spaces.
 *
 * @example
 * searchKey('Sở Giáo dục và  Đào tạo'); // 'so giao duc va dao tao'
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
    .trim();
