import type { Agency } from '@dondoc/domain/agency';

/** A body of the sample as the registry takes it in; `groups` are the plan's groups it belongs to. */
export interface SampleBody extends Pick<Agency, 'name' | 'shortNames' | 'kind' | 'level'> {
  readonly mailbox: string;
  readonly groups: readonly string[];
}

export const DEPARTMENTS = 'các sở, ban, ngành cấp tỉnh';
export const COMMUNES = 'Ủy ban nhân dân các xã, phường';

export const COMMITTEE = 'Ban Chỉ đạo Phòng thủ dân sự tỉnh';
export const AGRICULTURE = 'Sở Nông nghiệp và Môi trường';
export const MILITARY = 'Bộ Chỉ huy Quân sự tỉnh';
export const POLICE = 'Công an tỉnh';
export const CONSTRUCTION = 'Sở Xây dựng';
export const INDUSTRY = 'Sở Công Thương';
export const HEALTH = 'Sở Y tế';
export const EDUCATION = 'Sở Giáo dục và Đào tạo';
export const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
export const FINANCE = 'Sở Tài chính';
export const OFFICE = 'Văn phòng Ủy ban nhân dân tỉnh';
export const WEATHER = 'Đài Khí tượng Thủy văn tỉnh';
export const FRONT = 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh';

// Mailboxes lie under .example, a domain kept for examples (RFC 2606): no mail of the sample can reach anybody.
const at = (name: string) => `${name}@songhuong.example`;

const provincial = (
  name: string,
  shortName: string,
  mailbox: string,
  kind: SampleBody['kind'],
): SampleBody => ({
  name,
  shortNames: [shortName],
  kind,
  level: 'province',
  mailbox: at(mailbox),
  groups: kind === 'party' ? [] : [DEPARTMENTS],
});

const commune = (name: string, mailbox: string): SampleBody => ({
  name: `Ủy ban nhân dân ${name}`,
  shortNames: [`UBND ${name}`],
  kind: 'state',
  level: 'commune',
  mailbox: at(mailbox),
  groups: [COMMUNES],
});

/** The committee that issues the plan, the twelve bodies it names, and the eight communes and wards of its group. */
export const SAMPLE_BODIES: readonly SampleBody[] = [
  {
    name: COMMITTEE,
    shortNames: ['Ban Chỉ đạo PTDS tỉnh'],
    kind: 'steering-committee',
    level: 'province',
    mailbox: at('bcd-ptds'),
    groups: [],
  },
  provincial(AGRICULTURE, 'Sở NN&MT', 'snnmt', 'state'),
  provincial(MILITARY, 'Bộ CHQS tỉnh', 'bchqs', 'under-ministry'),
  provincial(POLICE, 'CA tỉnh', 'congan', 'under-ministry'),
  provincial(CONSTRUCTION, 'SXD', 'sxd', 'state'),
  provincial(INDUSTRY, 'SCT', 'sct', 'state'),
  provincial(HEALTH, 'SYT', 'syt', 'state'),
  provincial(EDUCATION, 'Sở GD&ĐT', 'sgddt', 'state'),
  provincial(CULTURE, 'Sở VHTTDL', 'svhttdl', 'state'),
  provincial(FINANCE, 'STC', 'stc', 'state'),
  provincial(OFFICE, 'Văn phòng UBND tỉnh', 'vanphong', 'state'),
  provincial(WEATHER, 'Đài KTTV tỉnh', 'kttv', 'under-ministry'),
  provincial(FRONT, 'Ủy ban MTTQ tỉnh', 'mttq', 'party'),
  commune('xã Thượng Nguyên', 'thuongnguyen'),
  commune('xã Đông Lâm', 'donglam'),
  commune('xã Vân Trình', 'vantrinh'),
  commune('xã Khe Đá', 'kheda'),
  commune('xã An Bồi', 'anboi'),
  commune('phường Vĩ Thượng', 'vithuong'),
  commune('phường Kim Phụng', 'kimphung'),
  commune('phường Cửa Sông', 'cuasong'),
];
