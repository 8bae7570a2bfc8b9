import type { AgencyKind } from '@dondoc/domain/agency';
import type { InstrumentType } from '@dondoc/domain/plan';
import { fold, isCapitals } from './fold.ts';

/**
 * The words that the reader knows. All are in the spelling of `fold`: lower case, new tone places, "hằng".
 * Nothing here names a place, a plan or a person.
 */

/** A pattern that stands as whole words. */
export const words = (pattern: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

// --- papers ------------------------------------------------------------------------------------------------------
export const INSTRUMENT_TYPES: readonly (readonly [string, InstrumentType])[] = [
  ['nghị quyết', 'NQ'],
  ['quyết định', 'QĐ'],
  ['chỉ thị', 'CT'],
  ['quy chế', 'QC'],
  ['quy định', 'QyĐ'],
  ['thông cáo', 'TC'],
  ['thông báo', 'TB'],
  ['hướng dẫn', 'HD'],
  ['chương trình hành động', 'CTr'],
  ['chương trình', 'CTr'],
  ['kế hoạch', 'KH'],
  ['phương án', 'PA'],
  ['đề án', 'ĐA'],
  ['dự án', 'DA'],
  ['báo cáo', 'BC'],
  ['tờ trình', 'TTr'],
  ['công điện', 'CĐ'],
];
/** A line that says which type of paper this is: "KẾ HOẠCH", "QUYẾT ĐỊNH:". */
export function isTypeLine(line: string): boolean {
  const bare = fold(line.replaceAll(/[*_:#]/gu, '').trim());
  return (
    bare.length < 30 &&
    isCapitals(line) &&
    INSTRUMENT_TYPES.some(
      ([name]) => name === bare.replace(/ (?:liên tịch|liên ngành|phối hợp)$/u, ''),
    )
  );
}
/** Beginnings of blocks that end the numbered units before them. */
export const DOCUMENT_HEADS = ['nơi nhận', 'tm. ', 'kt. ', 'tl. ', 'tuq. ', 'q. chủ tịch'] as const;
export const MOTTO =
  /cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*-\s*tự do|đảng cộng sản việt nam/u;
/** A secrecy stamp as a line of its own, in a header, or as a word of a file's name. */
export const SECRECY = /^(?:độ mật\s*:?\s*)?(?:tuyệt mật|tối mật|mật)$/u;

// --- sections ----------------------------------------------------------------------------------------------------
export type SectionKind = 'purpose' | 'targets' | 'funding' | 'reporting' | 'work';
export const SECTION_KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'purpose',
    /^(?:\p{L}{1,3}\s+)?(?:mục đích|yêu cầu|quan điểm|phạm vi|đối tượng|căn cứ|cơ sở pháp lý|sự cần thiết|thực trạng|đánh giá chung|kết quả đạt được|đặc điểm|tình hình|nguyên tắc|giải thích từ ngữ)(?!\p{L})/u,
  ],
  ['targets', /^(?:các\s+)?(?:mục tiêu|chỉ tiêu)(?!\p{L})/u],
  ['reporting', /^(?:chế độ|thông tin)(?:,?\s+thông tin)?,?\s+báo cáo|^báo cáo/u],
  ['funding', /^(?:nguồn\s+)?(?:kinh phí|nguồn lực|nguồn vốn)/u],
];

// --- bodies ------------------------------------------------------------------------------------------------------
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  bcđ: 'ban chỉ đạo',
  bch: 'ban chỉ huy',
  chqs: 'chỉ huy quân sự',
  bđbp: 'bộ đội biên phòng',
  mttq: 'mặt trận tổ quốc',
  mttqvn: 'mặt trận tổ quốc việt nam',
  vp: 'văn phòng',
  tp: 'thành phố',
  ptds: 'phòng thủ dân sự',
  pctt: 'phòng chống thiên tai',
  tkcn: 'tìm kiếm cứu nạn',
  gdđt: 'giáo dục và đào tạo',
  'gd&đt': 'giáo dục và đào tạo',
  khcn: 'khoa học và công nghệ',
  'kh&cn': 'khoa học và công nghệ',
  'kh&đt': 'kế hoạch và đầu tư',
  tttt: 'thông tin và truyền thông',
  'tt&tt': 'thông tin và truyền thông',
  vhttdl: 'văn hóa thể thao và du lịch',
  'vhtt&dl': 'văn hóa thể thao và du lịch',
  'vh&tt': 'văn hóa và thể thao',
  nnmt: 'nông nghiệp và môi trường',
  'nn&mt': 'nông nghiệp và môi trường',
  'nn&ptnt': 'nông nghiệp và phát triển nông thôn',
  'tn&mt': 'tài nguyên và môi trường',
  'lđtb&xh': 'lao động thương binh và xã hội',
  'lđ-tb&xh': 'lao động thương binh và xã hội',
  bhxh: 'bảo hiểm xã hội',
  gtvt: 'giao thông vận tải',
  cntt: 'công nghệ thông tin',
  kcn: 'khu công nghiệp',
  kkt: 'khu kinh tế',
  lhpn: 'liên hiệp phụ nữ',
};

export interface Head {
  readonly word: string;
  readonly kind: AgencyKind;
  /** The name may go on in small letters ("Công an tỉnh"), not only with a capital ("Sở Y tế"). */
  readonly plain: boolean;
}
const heads = (kind: AgencyKind, plain: boolean, list: readonly string[]): Head[] =>
  list.map((word) => ({ word, kind, plain }));
/** First words of the names of bodies. */
export const HEADS: readonly Head[] = [
  ...heads('steering-committee', true, [
    'ban chỉ đạo',
    'bcđ',
    'ban chỉ huy',
    'bch',
    'tổ công tác',
    'ban vì sự tiến bộ',
    'hội đồng thi đua',
    'hội đồng phối hợp',
  ]),
  ...heads('public-unit', true, [
    'ban giám hiệu',
    'ban đại diện cha mẹ học sinh',
    'hội đồng trường',
  ]),
  ...heads('public-unit', false, ['tổ']),
  ...heads('party', true, [
    'tỉnh ủy',
    'thành ủy',
    'huyện ủy',
    'quận ủy',
    'đảng ủy',
    'ban thường vụ',
    'tỉnh đoàn',
    'thành đoàn',
    'ủy ban mặt trận',
    'ủy ban mttq',
    'ubmttq',
    'mặt trận tổ quốc',
    'hội nông dân',
    'hội cựu chiến binh',
    'hội liên hiệp',
    'hội lhpn',
    'liên đoàn lao động',
    'đoàn thanh niên',
    'liên hiệp các',
  ]),
  ...heads('party', false, [
    'ban tuyên giáo',
    'ban dân vận',
    'ban tổ chức',
    'ban nội chính',
    'ủy ban kiểm tra',
    'liên hiệp',
    'liên đoàn',
    'hội',
    'đoàn',
  ]),
  ...heads('under-ministry', true, [
    'công an',
    'bộ chỉ huy',
    'bộ chqs',
    'bộ tư lệnh',
    'cục thuế',
    'thuế',
    'cục thống kê',
    'thống kê',
    'cục hải quan',
    'hải quan',
    'kho bạc',
    'bảo hiểm xã hội',
    'bhxh',
    'tòa án',
    'viện kiểm sát',
    'ngân hàng nhà nước',
    'thi hành án dân sự',
    'cục thi hành án',
  ]),
  ...heads('public-unit', true, [
    'thông tấn xã',
    'đài tiếng nói',
    'đài truyền hình',
    'đài phát thanh',
    'đài truyền thanh',
    'trung tâm',
    'thư viện',
    'bảo tàng',
    'nhà hát',
    'nhà văn hóa',
    'trạm y tế',
    'hạt kiểm lâm',
    'bệnh viện',
    'ban quản lý',
    'cổng thông tin',
  ]),
  ...heads('public-unit', false, ['báo', 'đài', 'trường', 'viện', 'học viện', 'đại học', 'quỹ']),
  ...heads('enterprise', true, [
    'công ty',
    'tổng công ty',
    'tập đoàn',
    'hiệp hội',
    'liên minh hợp tác xã',
    'ngân hàng chính sách',
    'chi nhánh',
    'ngân hàng',
    'bưu điện',
    'điện lực',
  ]),
  ...heads('enterprise', false, ['liên minh']),
  ...heads('committee-office', true, [
    'văn phòng ban chỉ đạo',
    'văn phòng ban chỉ huy',
    'văn phòng thường trực',
  ]),
  ...heads('state', true, [
    'văn phòng',
    'văn phòng hội đồng nhân dân và ủy ban nhân dân',
    'văn phòng hđnd và ubnd',
    'vp',
    'thanh tra',
    'hội đồng nhân dân',
    'hđnd',
    'chính phủ',
    'thủ tướng chính phủ',
    'quốc hội',
    'kiểm toán nhà nước',
  ]),
  ...heads('state', false, [
    'sở',
    'bộ',
    'ban',
    'cục',
    'chi cục',
    'tổng cục',
    'vụ',
    'phòng',
    'ủy ban',
  ]),
];
/** Names that are complete with their first words. */
export const WHOLE_NAMES = new Set([
  'chính phủ',
  'thủ tướng chính phủ',
  'quốc hội',
  'kiểm toán nhà nước',
  'ban giám hiệu',
  'ban đại diện cha mẹ học sinh',
]);
/** Beginnings that look like a body and are none. */
export const NOT_A_BODY =
  /^(?:báo cáo|bộ phận|bộ tiêu chí|bộ chỉ số|bộ nhận diện|bộ luật|bộ máy|bộ đội(?! biên phòng)|hội nghị|hội thảo|hội thi|hội viên|hội chợ|hội đồng(?! nhân dân| thi đua| phối hợp)|đoàn kết|đoàn viên|đoàn thể|phòng,|phòng ngừa|phòng chống|phòng thủ|phòng bệnh|phòng cháy|trường hợp|trường học|ban hành|ban ngành|vụ việc|cục bộ|viện dẫn|quỹ đất|thuế suất|thống kê số|bộ trưởng|đoàn công tác|trung tâm của|tổ (?:chức|quốc|hợp tác))/u;
/** Fields of departments and ministries that hold a comma or "và" inside their name. */
export const FIELDS: readonly string[] = (
  'văn hóa, thể thao và du lịch|văn hóa thể thao và du lịch|văn hóa và thể thao|' +
  'lao động, thương binh và xã hội|lao động - thương binh và xã hội|nông nghiệp và môi trường|' +
  'nông nghiệp và phát triển nông thôn|khu công nghệ cao và khu công nghiệp|' +
  'các khu công nghệ cao và khu công nghiệp|' +
  'phòng thủ dân sự, phòng chống thiên tai và tìm kiếm cứu nạn|' +
  'phòng, chống thiên tai và tìm kiếm cứu nạn|phòng chống thiên tai và tìm kiếm cứu nạn|' +
  'dịch vụ việc làm|dự án đầu tư xây dựng công trình giao thông|' +
  'dự án đầu tư xây dựng công trình dân dụng và công nghiệp|dự án đầu tư xây dựng|' +
  'phát thanh và truyền hình|phát thanh, truyền hình|vì sự tiến bộ phụ nữ và bình đẳng giới|' +
  'tổ quốc việt nam'
).split('|');
/** Titles in front of a body: the head is its body. */
export const TITLES =
  /^(?:các\s+)?(?:đồng chí\s+)?(?:thủ trưởng|người đứng đầu|giám đốc|phó giám đốc|tổng giám đốc|chủ tịch|phó chủ tịch|bộ trưởng|lãnh đạo|chánh văn phòng(?=\s+(?:ủy|ubnd|hđnd))|trưởng(?=\s+(?:ban|các (?:thôn|khu phố|phòng)|thôn|phòng)))(?:\s*(?:\/|,|và)\s*(?:thủ trưởng|giám đốc|người đứng đầu|chủ tịch))?\s+(?=\p{L})/u;

/** Nouns of which groups of bodies are made. */
export const GROUP_NOUNS: readonly string[] = (
  'cơ quan ngang bộ|cơ quan thuộc chính phủ|cơ quan chuyên môn|cơ quan trung ương|' +
  'tổ chức thành viên|cơ quan báo chí, phát thanh, truyền hình|cơ quan báo chí|' +
  'cơ quan thông tấn báo chí|cơ quan thông tấn, báo chí|tổ chức chính trị - xã hội|' +
  'tổ chức chính trị-xã hội|tổ chức chính trị xã hội|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|' +
  'doanh nghiệp|đoàn thể|hội đoàn thể|hội|sở|bộ|ban|ngành|hợp tác xã|nhà đầu tư|chủ đầu tư|' +
  'nhà cung cấp dịch vụ|cơ sở giáo dục|cơ sở khám, chữa bệnh|cơ sở y tế|cơ sở|trường học|' +
  'trường|bệnh viện|báo|đài|cấp|thành viên|trung tâm|ban quản lý|đối tượng|phòng|tổ dân phố|' +
  'tổ chuyên môn|thôn|khu phố|đảng ủy|chi bộ'
).split('|');
/** Groups of these alone are catch-alls: open until someone names their members. */
export const CATCH_ALL = new Set([
  'cơ quan',
  'đơn vị',
  'địa phương',
  'tổ chức',
  'cá nhân',
  'cấp',
  'thành viên',
]);
/** Units of territory; several of them, or one after "các", make a group of people's committees. */
export const TERRITORIES: readonly string[] =
  'đặc khu|thị trấn|thị xã|thành phố|cấp huyện|cấp xã|cấp tỉnh|huyện|quận|phường|xã|tỉnh'.split(
    '|',
  );

/** Words in small letters at which the name of a body has ended, for they begin what it does. */
export const NAME_ENDS = new Set(
  (
    'chủ phối thực triển tham có theo để về cho trong với từ đến khi nếu hướng xây rà tổng báo chịu căn được phải là đã sẽ tiếp tăng đẩy chỉ thường kịp quản kiểm giám đôn cập cung nghiên đề trình lập ' +
    'chuẩn tuyên bảo đảm hoàn phê xem quyết giải định hằng trước sau chậm gửi thông qua tại nhằm như và hoặc cùng do bằng trên làm tiến khẩn bố phân đăng rất không cần hỗ phát nâng khai tạo kết ' +
    'xác thẩm đánh giao yêu mời lựa hợp nêu đưa bổ sử duy đồng phục kiện giúp vận chia góp gắn nắm tập liên chấp lồng lãnh '
  ).split(' '),
);

/** Words that never stand inside a name behind a capital. */
export const JOINING_WORDS = new Set(
  'và để về cho trong với từ đến khi nếu có theo thì là đã sẽ phải được tại nhằm như hoặc cùng do bằng trên sau trước qua hằng'.split(
    ' ',
  ),
);
/** Verbs of two syllables that end a name even behind a capital. */
export const NAME_ENDS_VERBS = words(
  'chủ trì|chủ động|phối hợp|tham mưu|tổ chức|thực hiện|triển khai|chịu trách|căn cứ|báo cáo|tổng hợp|xây dựng|hướng dẫn|rà soát|kiểm tra|theo dõi|đôn đốc|tiếp tục|tăng cường|đẩy mạnh|chỉ đạo|ban hành|cung cấp|cập nhật|bố trí|hỗ trợ|đề xuất|tuyên truyền|phổ biến|quán triệt|cử cán|thẩm định|nghiên cứu|bảo đảm|đảm bảo|công bố|công khai|hoàn thiện|hoàn thành|liên quan|trực thuộc|phục vụ|vận động|gửi|phân công|yêu cầu|đề nghị|quyết định|thông báo|xem xét|phê duyệt|quản lý|giám sát|lựa chọn|đăng tải|khai thác|sử dụng|kiện toàn|thành lập|lồng ghép|thường xuyên|kịp thời|khẩn trương|đồng thời|định kỳ|trình|lập kế|tiếp nhận|tập trung|tạo điều|nâng cao|làm đầu|giao nhiệm|cho ý|mở rộng|phát động|phát huy|duy trì|thống nhất|nắm bắt|xử lý|đánh giá|huy động|khuyến khích|ưu tiên|tham gia|tiến hành|biên soạn|áp dụng|kết hợp|đặt hàng|lắp đặt|giải quyết|khắc phục|ký ban|cho phép|cân đối|giới thiệu|tư vấn|số hóa|khảo sát|diễn tập|tập huấn|thanh tra việc|đầu tư xây|mua sắm|chuẩn bị|làm việc|thông qua|lãnh đạo',
);

/** Words that end a name only where they go on like this. */
export const NAME_ENDS_WHERE: Readonly<Record<string, RegExp>> = {
  ban: /^ban hành/u,
  bảo: /^bảo(?! (?:hiểm|vệ|trợ|tồn))/u,
  công: /^công (?:bố|khai)/u,
  đầu: /^đầu mối/u,
  hợp: /^hợp(?! tác)/u,
  kiểm: /^kiểm(?! (?:sát|toán|lâm|soát|định|nghiệm))/u,
  liên: /^liên quan/u,
  phát: /^phát(?! (?:thanh|triển))/u,
  quản: /^quản(?! lý (?:các|khu|dự))/u,
  thông: /^thông (?:qua|báo)/u,
  tổ: /^tổ chức/u,
};

// --- duties ------------------------------------------------------------------------------------------------------
/** Words in front of a verb that do not change the role. */
export const ADVERBS =
  /^(?:(?:chủ động|tích cực|thường xuyên|tiếp tục|kịp thời|khẩn trương|nghiêm túc|trực tiếp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|được giao|là (?:cơ quan|đơn vị) (?:đầu mối|thường trực),?|làm đầu mối,?|tăng cường)[,;]?\s+)+(?=\p{L})/u;
/** A phrase in front of the subject: "Căn cứ Kế hoạch này", "Trên cơ sở ...,". */
export const LEAD_IN =
  /^(?:căn cứ|trên cơ sở|theo|trong quá trình|trong phạm vi|định kỳ|hằng năm|hằng quý|hằng tháng|để|nhằm|khi|sau khi|trước ngày|ngoài ra|đồng thời)(?![\p{L}])/u;
export const LEAD = /chủ trì/u;
export const COORDINATE = /phối hợp|tham gia phối hợp|cùng phối hợp/u;
export const ADVISE = /^(?:tham mưu|giúp|làm tham mưu)(?!\p{L})/u;
export const MONITOR = /^(?:theo dõi|đôn đốc|giám sát|kiểm tra)(?!\p{L})/u;
/** Words that show that somebody owes something: a sentence with one must be read, be frame, or be listed as unread. */
export const DUTY_WORDS = words(
  'có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|tham mưu|đôn đốc|đề nghị|yêu cầu|báo cáo|được giao|giao(?= (?:cho|nhiệm vụ|sở|các|ubnd|ủy ban|công an|ban|văn phòng|bộ))',
  'gu',
);
/** Words in front of the bodies whose block a heading opens. */
export const OWNER_PREFIX =
  /^(?:(?:kính\s+)?đề nghị|trách nhiệm của|nhiệm vụ của|giao|đối với)\s*:?\s+/u;
/** Closing formulas: frame, never a task. */
export const FORMULA =
  /(?:nếu|khi) có (?:những )?(?:khó khăn|vướng mắc|phát sinh|vấn đề)|trong quá trình (?:tổ chức |triển khai )*thực hiện[^.;]{0,80}(?:khó khăn|vướng mắc|phát sinh)|trên đây là|chịu trách nhiệm thi hành|^(?:điều \d+\.\s*)?ban hành kèm theo/u;

/** Words that begin what an item asks, in the frequency of plans; an item may also begin with its subject. */
export const WORK_VERBS = words(
  'tổ chức|xây dựng|triển khai|thực hiện|tham mưu|phối hợp|chủ trì|hướng dẫn|kiểm tra|theo dõi|đôn đốc|tuyên truyền|rà soát|ban hành|cung cấp|cập nhật|tổng hợp|báo cáo|đẩy mạnh|tăng cường|tiếp tục|bố trí|hỗ trợ|nghiên cứu|chỉ đạo|đề xuất|thẩm định|quán triệt|phổ biến|' +
    'nâng cao|bảo đảm|đảm bảo|lồng ghép|xử lý|tiếp nhận|duy trì|phát triển|hoàn thiện|chuẩn bị|thành lập|kiện toàn|đầu tư|phát hiện|khuyến khích|vận động|tập huấn|bồi dưỡng|chủ động|thông tin|phát động|kịp thời|định hướng|ưu tiên|huy động|tạo|thúc đẩy|biên soạn|diễn tập|' +
    'ứng dụng|số hóa|giám sát|thanh tra|đánh giá|công bố|lập|gửi|treo|trình|đăng tải|khảo sát|bố trí|quản lý|tuân thủ|định kỳ|quan tâm|tham gia|thường xuyên|giải quyết|phân công|giao|khai thác|sử dụng|tập trung|phát huy|cụ thể hóa|biểu dương|hợp tác|tận dụng|đôn đốc|khắc phục|phê duyệt|mở rộng|trang bị|lắp đặt|sửa chữa|khám|trồng',
);
