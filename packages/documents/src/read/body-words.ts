import { searchKey } from '@dondoc/domain/agency';
import type { AgencyKind, AgencyLevel, BodyColumn } from '@dondoc/domain/agency';

type Words<Code extends string> = Readonly<Record<Code, readonly string[]>>;

/** How the columns of a list of bodies are headed; the first is how the empty sheet heads them. */
export const COLUMN_WORDS: Words<BodyColumn> = {
  name: [
    'Tên cơ quan',
    'Tên đầy đủ',
    'Tên đơn vị',
    'Cơ quan',
    'Đơn vị',
    'Tên',
    'Name',
    'Full name',
    'Agency',
    'Body',
  ],
  shortNames: [
    'Tên tắt',
    'Tên viết tắt',
    'Viết tắt',
    'Tên gọi tắt',
    'Short names',
    'Short name',
    'Abbreviation',
  ],
  code: ['Mã định danh', 'Mã cơ quan', 'Mã đơn vị', 'Mã', 'Code', 'Identifier'],
  kind: ['Loại', 'Loại cơ quan', 'Loại hình', 'Kind', 'Type'],
  level: ['Cấp', 'Cấp hành chính', 'Level'],
  parent: ['Cơ quan cấp trên', 'Cấp trên', 'Cơ quan chủ quản', 'Trực thuộc', 'Parent', 'Superior'],
  mailbox: ['Hộp thư', 'Hộp thư công vụ', 'Thư điện tử', 'Email', 'E-mail', 'Mailbox', 'Mail'],
  officePhone: [
    'Điện thoại văn phòng',
    'Điện thoại',
    'Số điện thoại',
    'ĐT',
    'Office phone',
    'Phone',
    'Telephone',
  ],
  validFrom: [
    'Có từ ngày',
    'Từ ngày',
    'Ngày thành lập',
    'Hoạt động từ',
    'Valid from',
    'From',
    'Since',
  ],
};

/** What a body may be; the first word is the one that the empty sheet offers. */
export const KIND_WORDS: Words<AgencyKind> = {
  state: ['cơ quan nhà nước', 'nhà nước', 'hành chính', 'state', 'state body'],
  'steering-committee': ['ban chỉ đạo', 'steering committee'],
  'under-ministry': [
    'thuộc bộ, đóng tại tỉnh',
    'ngành dọc',
    'cơ quan ngành dọc',
    'thuộc bộ',
    'under a ministry',
    'under ministry',
  ],
  party: [
    'Đảng, Mặt trận, đoàn thể',
    'Đảng',
    'Mặt trận',
    'đoàn thể',
    'khối Đảng',
    'party',
    'party and front',
  ],
  'public-unit': ['đơn vị sự nghiệp', 'sự nghiệp', 'đơn vị sự nghiệp công lập', 'public unit'],
  enterprise: ['doanh nghiệp, hội', 'doanh nghiệp', 'hội', 'enterprise', 'association'],
  'committee-office': ['văn phòng ban chỉ đạo', 'committee office', 'office of a committee'],
};

/** At which level a body stands; the first word is the one that the empty sheet offers. */
export const LEVEL_WORDS: Words<AgencyLevel> = {
  central: ['trung ương', 'cấp trung ương', 'central'],
  province: ['tỉnh', 'cấp tỉnh', 'thành phố', 'tỉnh, thành phố', 'province', 'provincial'],
  district: ['huyện', 'cấp huyện', 'quận', 'district'],
  commune: ['xã', 'cấp xã', 'phường', 'đặc khu', 'xã, phường', 'commune', 'ward'],
};

/** Words without marks, dashes and brackets, so that "E-mail (công vụ)" and "email cong vu" are one. */
const key = (word: string): string =>
  searchKey(word)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function readerOf<Code extends string>(words: Words<Code>): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const code in words) for (const word of [code, ...words[code]]) codes.set(key(word), code);
  return (text) => codes.get(key(text)) ?? null;
}

/** The kind that a word names, with or without marks, in Vietnamese or English; null where it names none. */
export const kindOf = readerOf(KIND_WORDS);

/** The level that a word names; null where it names none. */
export const levelOf = readerOf(LEVEL_WORDS);

const columnNamed = readerOf(COLUMN_WORDS);

/** The column that a heading names; a remark in brackets and a star behind it make no difference. */
export const headedColumn = (heading: string): BodyColumn | null =>
  columnNamed(heading) ?? columnNamed(heading.replaceAll(/\([^)]*\)|[*:]/gu, ' '));
