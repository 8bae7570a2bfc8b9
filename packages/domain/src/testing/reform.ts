import { lineageOf } from '../agency/successor.ts';
import { endingBodies, lastDay, Succession } from '../agency/succession.ts';
import type { Share } from '../agency/succession.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import { bodyId, registeredBody } from './agency.ts';
import { successionId } from './succession.ts';

/** How far a fact of the reform is known: read in the text, in a secondary source, or generally known and not confirmed. */
type Mark = 'R' | 'S' | 'U';

const names = new Map<string, number>();
/** The body of this name; one of the old province (BG) and one of the new (BN) are two. */
export const reformBody = (name: string): AgencyId => {
  const n = names.get(name) ?? names.size + 1;
  names.set(name, n);
  return bodyId(n);
};

const share = (from: string, to: string | null, mark: Mark, ...scope: string[]): Share => ({
  from: reformBody(from),
  to: to === null ? null : reformBody(to),
  scope,
  confidence: mark === 'U' ? 'unconfirmed' : 'sure',
});

let made = 0;
const succession = (
  kind: 'merge' | 'absorb' | 'split' | 'dissolve',
  on: string,
  shares: readonly Share[],
  livesOn = false,
): Succession => {
  made += 1;
  const common = { id: successionId(100 + made), on, legalBasis: null, kind, shares };
  return Succession.parse(kind === 'split' ? { ...common, livesOn } : common);
};

const DISTRICTS = ['Tân Yên', 'Yên Thế', 'Lạng Giang', 'Lục Nam', 'Lục Ngạn', 'Sơn Động'];
const URBAN = ['Hiệp Hòa', 'thị xã Việt Yên', 'thị xã Chũ', 'thành phố Bắc Giang'];
const MERGED = ['UBND tỉnh', 'Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Công an tỉnh'];
const TT_TT = 'Sở Thông tin và Truyền thông BG';
const LABOUR = 'Sở Lao động - Thương binh và Xã hội BG';

/**
 * How the bodies of a province of 2023 were rearranged in 2024 and 2025, retyped from the table of public facts that the project keeps,
 * with its marks. Bodies that only receive are named after what they took over.
 */
export const REFORM: readonly Succession[] = [
  ...MERGED.map((name) =>
    succession('merge', '2025-07-01', [
      share(`${name} BG`, `${name} tỉnh mới`, 'R'),
      share(`${name} BN`, `${name} tỉnh mới`, 'R'),
    ]),
  ),
  succession('split', '2025-01-01', [share('Lục Ngạn', 'thị xã Chũ', 'S', 'Chũ')], true),
  succession('absorb', '2025-01-01', [share('Yên Dũng', 'thành phố Bắc Giang', 'S')]),
  ...[...DISTRICTS, ...URBAN].map((name) =>
    succession('dissolve', '2025-07-01', [
      share(name, `xã thứ nhất của ${name}`, 'S'),
      share(name, `xã thứ hai của ${name}`, 'S'),
      share(name, 'Sở Nội vụ tỉnh mới', 'S'),
    ]),
  ),
  succession('split', '2025-03-01', [
    share(TT_TT, 'Sở Khoa học và Công nghệ BG', 'S', 'chuyển đổi số', 'hạ tầng số', 'viễn thông'),
    share(
      TT_TT,
      'Sở Văn hóa, Thể thao và Du lịch BG',
      'U',
      'báo chí',
      'xuất bản',
      'thông tin cơ sở',
    ),
    share(TT_TT, 'Công an tỉnh BG', 'S', 'an toàn thông tin mạng'),
  ]),
  succession('dissolve', '2025-03-01', [share('Sở Ngoại vụ BG', null, 'U')]),
  succession('dissolve', '2025-07-01', [share('Liên hiệp các tổ chức hữu nghị tỉnh', null, 'U')]),
  succession('dissolve', '2025-03-01', [
    share(LABOUR, 'Sở Nội vụ BG', 'U', 'lao động', 'người có công', 'bình đẳng giới'),
    share(LABOUR, 'Sở Y tế BG', 'U', 'trẻ em', 'bảo trợ xã hội'),
    share(LABOUR, 'Sở Giáo dục và Đào tạo BG', 'U', 'giáo dục nghề nghiệp', 'dạy nghề'),
    share(LABOUR, 'Sở Nông nghiệp và Môi trường BG', 'U', 'giảm nghèo'),
  ]),
  succession('absorb', '2025-03-01', [share('Ban Dân tộc BG', 'Sở Dân tộc và Tôn giáo BG', 'U')]),
  succession(
    'split',
    '2025-03-01',
    [share('Sở Nội vụ BG', 'Sở Dân tộc và Tôn giáo BG', 'U', 'tôn giáo')],
    true,
  ),
  succession('merge', '2025-03-01', [
    share('Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'S'),
    share('Ban Dân vận Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'S'),
  ]),
];

/** The town that Việt Yên became, by the same id: a rename ends nothing. */
export const VIET_YEN = Succession.parse({
  id: successionId(99),
  on: '2024-02-01',
  legalBasis: null,
  kind: 'rename',
  agencyId: reformBody('thị xã Việt Yên'),
  to: {
    name: 'UBND thị xã Việt Yên',
    shortNames: [],
    kind: 'state',
    level: 'district',
    parentId: null,
  },
  confidence: 'sure',
});

const endOf = (id: AgencyId): CivilDate | null => {
  const ending = REFORM.find((one) => endingBodies(one).includes(id));
  return ending ? lastDay(ending) : null;
};

/** Every body that the reform speaks of, with its last day where it ended. */
export const REFORM_REGISTRY = [...names.values()].map((n) =>
  registeredBody(n, { validTo: endOf(bodyId(n)) }),
);

export const REFORM_LINEAGE = lineageOf(REFORM_REGISTRY, [...REFORM, VIET_YEN]);

/** The name under which a body of the reform is spoken of here. */
export const reformName = (id: AgencyId): string | undefined =>
  [...names].find(([, n]) => bodyId(n) === id)?.[0];
