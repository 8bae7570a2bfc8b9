import type { RefusalWords } from '../refusal-words.ts';
import { writing } from './writing.ts';

const MEGABYTE = 1024 * 1024;

/** What a file is that is no plan, by its bytes. */
const KINDS: Readonly<Record<string, string>> = {
  doc: 'tệp Word đời cũ (.doc)',
  spreadsheet: 'bảng tính',
  slides: 'tệp trình chiếu',
  odt: 'tệp OpenDocument (.odt)',
  rtf: 'tệp .rtf',
  html: 'trang web',
  image: 'ảnh',
  zip: 'tệp nén không chứa văn bản Word',
};
/** Why a file does not open, and what helps. */
const UNREADABLE: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  encrypted: ['Tệp này đặt mật khẩu.', 'Bỏ mật khẩu, lưu lại rồi tải lên.'],
  empty: ['Tệp này trống.', 'Xin lại tệp từ nơi gửi.'],
  'zip-damaged': ['Tệp này bị cụt hoặc hỏng.', 'Xin lại tệp từ nơi gửi.'],
  'pdf-damaged': ['Tệp này bị cụt hoặc hỏng.', 'Xin lại tệp từ nơi gửi.'],
  'too-long': ['Tệp này dài hơn mọi kế hoạch.', 'Chia tệp rồi tải lên từng phần.'],
  'too-many-blocks': ['Tệp này dài hơn mọi kế hoạch.', 'Chia tệp rồi tải lên từng phần.'],
  'too-many-pages': ['Tệp này nhiều trang hơn mọi kế hoạch.', 'Chia tệp rồi tải lên từng phần.'],
  'not-xlsx': ['Tệp này không phải bảng tính .xlsx.', 'Lưu dạng .xlsx rồi chọn lại.'],
  'no-sheet': ['Tệp này không có trang tính nào mở được.', 'Mở tệp, lưu lại rồi chọn lần nữa.'],
  'no-headings': [
    'Không thấy dòng đầu bảng có cột “Tên cơ quan” và ít nhất một cột khác.',
    'Đặt tên cột như trong tệp mẫu rồi chọn lại.',
  ],
  'no-rows': ['Tệp này chưa có cơ quan nào dưới dòng đầu bảng.', 'Điền vào tệp rồi chọn lại.'],
  'too-many-rows': ['Tệp này nhiều hơn 2000 dòng.', 'Chia tệp rồi nhận từng phần.'],
  'merged-cells': [
    'Tệp này có ô gộp trong phần danh sách.',
    'Bỏ gộp ô, ghi đủ từng dòng rồi chọn lại.',
  ],
  'text-encoding': [
    'Không nhận ra bảng mã chữ của tệp này.',
    'Lưu tệp dạng UTF-8 hoặc .docx rồi tải lên lại.',
  ],
};

export const refusals: RefusalWords = {
  'access.denied': () => ({
    what: 'Tài khoản này không có quyền làm việc đó.',
    kept: 'Chưa có gì thay đổi.',
    todo: 'Nhờ người quản trị giao đúng vai trò, hoặc đăng nhập bằng tài khoản khác.',
  }),
  'sign-in.wrong': () => ({
    what: 'Tên hoặc mật khẩu chưa đúng.',
    kept: 'Chưa vào được.',
    todo: 'Gõ lại, hoặc nhờ người quản trị cấp mã mới.',
  }),
  'sign-in.needed': () => ({
    what: 'Phiên đăng nhập đã hết.',
    kept: 'Bài đang soạn còn trên màn hình này.',
    todo: 'Đăng nhập lại rồi làm tiếp.',
  }),
  'not-found': () => ({
    what: 'Không tìm thấy mục này.',
    kept: 'Có thể mục đã đổi chỗ hoặc ngoài phạm vi được xem.',
    todo: 'Về danh sách và chọn lại.',
  }),
  'command.reused': () => ({
    what: 'Việc này đã được ghi bằng một lần bấm khác.',
    kept: 'Lần ghi trước vẫn còn nguyên.',
    todo: 'Tải lại để xem điều đang có, rồi làm lại nếu cần.',
  }),
  'version.stale': () => ({
    what: 'Có người vừa sửa mục này.',
    kept: 'Bản của người đó đã lưu; chữ anh/chị đang gõ còn trên màn hình.',
    todo: 'Xem bản mới rồi ghi lại phần của mình.',
  }),
  'state.refused': () => ({
    what: 'Việc này không làm được ở trạng thái hiện nay.',
    kept: 'Chưa có gì thay đổi.',
    todo: 'Tải lại để xem trạng thái mới.',
  }),
  'register.blocked': ({ blockers }) => ({
    what: `Chưa đưa vào theo dõi được: còn ${blockers.length} điều chặn.`,
    kept: 'Bản đang đọc còn nguyên.',
    todo: 'Xử lý từng điều ở danh sách phát hiện.',
  }),
  'duties.open': ({ duties }) => ({
    what: `Chưa đóng sổ được: còn ${duties.length} trách nhiệm chưa ghi kết quả.`,
    kept: 'Sổ vẫn đang theo dõi.',
    todo: 'Tải lại danh sách rồi ghi kết quả cho từng trách nhiệm.',
  }),
  'decision.needed': () => ({
    what: 'Việc này do cấp trên quyết định.',
    kept: 'Chưa có gì thay đổi.',
    todo: 'Ghi người quyết định; số và ngày văn bản nếu có.',
  }),
  'name.taken': ({ name }) => ({
    what: `Tên “${name}” đã có.`,
    kept: 'Chưa ghi gì.',
    todo: 'Chọn tên khác.',
  }),
  'administrator.last': () => ({
    what: 'Đây là tài khoản quản trị cuối cùng của cả hệ thống.',
    kept: 'Vai trò và tài khoản còn nguyên.',
    todo: 'Giao vai trò quản trị mọi cơ quan cho tài khoản khác trước.',
  }),
  'secrecy.marked': () => ({
    what: 'Tệp có dấu mật.',
    kept: 'Không lưu tên, không lưu nội dung.',
    todo: 'Đưa tệp ra khỏi máy này và báo người phụ trách bảo mật.',
  }),
  'file.kind': ({ seen }) => ({
    what: `Chưa đọc được loại tệp này${KINDS[seen] ? ` (${KINDS[seen]})` : ''}.`,
    kept: 'Chưa lưu tệp.',
    todo: 'Dùng tệp .docx, .pdf có chữ, hoặc .txt.',
  }),
  'file.too-large': ({ limit }) => ({
    what: `Tệp lớn hơn ${Math.floor(limit / MEGABYTE)} MB.`,
    kept: 'Chưa lưu tệp.',
    todo: 'Bỏ ảnh hoặc chia tệp rồi tải lên lại.',
  }),
  'file.unreadable': ({ reason }) => {
    const [what, todo] = UNREADABLE[reason] ?? [
      'Không mở được tệp này.',
      'Mở tệp bằng Word, lưu lại rồi tải lên lần nữa.',
    ];
    return { what, kept: 'Chưa lưu tệp.', todo };
  },
  'file.no-text': ({ pages }) => ({
    what: `Tệp PDF ${pages} trang không có chữ, có lẽ là bản quét.`,
    kept: 'Chưa lưu tệp.',
    todo: 'Xin bản Word hoặc bản PDF có chữ.',
  }),
  'report.incomplete': ({ sections }) => ({
    what: `Còn mục bắt buộc chưa viết: ${sections.join('; ')}.`,
    kept: 'Bài đang soạn còn nguyên.',
    todo: 'Viết mục đó, hoặc chọn “Không phát sinh trong kỳ”.',
  }),
  'report.too-long': ({ section }) => ({
    what: `Mục “${section}” dài hơn mức một báo cáo giữ được.`,
    kept: 'Chưa ghi gì; báo cáo tổng hợp giữ nguyên.',
    todo: 'Ghi ngày gửi mà không nộp thành báo cáo, rồi ghi nhận báo cáo cấp trên kèm số văn bản.',
  }),
  'column.not-totalled': ({ column }) => ({
    what: `Cột “${column}” không cộng được.`,
    kept: 'Số liệu của từng cơ quan giữ nguyên.',
    todo: 'Xem số liệu của từng cơ quan.',
  }),
  'figures.several': ({ column }) => ({
    what: `Cột “${column}” lấy số cuối cùng, mà ngày cuối có nhiều số khác nhau.`,
    kept: 'Số liệu của từng cơ quan giữ nguyên.',
    todo: 'Xem số liệu của từng cơ quan.',
  }),
  'reason.missing': () => ({
    what: 'Việc này cần ghi lý do.',
    kept: 'Chưa ghi gì.',
    todo: 'Ghi lý do rồi làm lại.',
  }),
  'date.in-future': ({ date }) => ({
    what: `Ngày ${date.split('-').toReversed().join('/')} chưa tới.`,
    kept: 'Chưa ghi gì.',
    todo: 'Ghi ngày đã nhận, muộn nhất là hôm nay.',
  }),
  'event.recorded': ({ on }) => ({
    what: `Sự kiện này đã ghi nhận ngày ${on.split('-').toReversed().join('/')}.`,
    kept: 'Chưa có gì thay đổi.',
    todo: 'Nếu ghi nhận sai, rút ghi nhận rồi ghi lại.',
  }),
  'period.before-issue': ({ issuedOn }) => ({
    what: `Kỳ này kết thúc trước khi văn bản ban hành (${issuedOn.split('-').toReversed().join('/')}).`,
    kept: 'Chưa ghi gì; câu trong văn bản giữ nguyên.',
    todo: 'Chọn kỳ mà các cơ quan còn báo cáo được.',
  }),
  'rule.recurring': () => ({
    what: 'Chế độ này lặp lại theo kỳ, không đọc thành một kỳ khác được.',
    kept: 'Chế độ giữ nguyên.',
    todo: 'Sửa kỳ hoặc hạn của chế độ thay vì ghi cách hiểu.',
  }),
  'personal-data.suspected': ({ places }) => ({
    what: `${places.map(({ text, kind }) => `“${text}” giống ${writing.suspected.kinds[kind]}`).join('; ')} của cá nhân.`,
    kept: 'Chưa ghi gì.',
    todo: 'Sửa lại rồi ghi, hoặc chọn giữ nếu là của cơ quan.',
  }),
  'date.before-issue': ({ date, issuedOn }) => ({
    what: `Ngày ${date.split('-').toReversed().join('/')} trước ngày ban hành văn bản ${issuedOn.split('-').toReversed().join('/')}.`,
    kept: 'Chưa ghi gì.',
    todo: 'Kiểm tra lại hai ngày này.',
  }),
  'change.none': () => ({
    what: 'Nội dung đã ghi không làm thay đổi gì trong sổ.',
    kept: 'Chưa ghi gì.',
    todo: 'Sửa lại thay đổi rồi xem tác động.',
  }),
  'date.invalid': ({ text }) => ({
    what: `“${text}” không phải là một ngày có thật.`,
    kept: 'Chưa ghi gì.',
    todo: 'Ghi ngày theo dạng 20/07/2026.',
  }),
  'input.invalid': ({ path }) => ({
    what: `Ô “${path}” chưa đúng.`,
    kept: 'Chưa ghi gì.',
    todo: 'Sửa ô đó rồi ghi lại.',
  }),
  'code.wrong': () => ({
    what: 'Mã không đúng hoặc đã hết hạn.',
    kept: 'Mật khẩu chưa đổi.',
    todo: 'Gõ lại mã, hoặc nhờ người quản trị cấp mã mới.',
  }),
  'too-many-attempts': ({ retryAfterSeconds }) => ({
    what: 'Thử sai quá nhiều lần.',
    kept: 'Chưa có gì thay đổi.',
    todo: `Đợi ${retryAfterSeconds} giây rồi thử lại.`,
  }),
  'origin.foreign': ({ expected }) => ({
    what: 'Trang này mở từ một địa chỉ khác với địa chỉ của máy chủ.',
    kept: 'Chưa ghi gì.',
    todo: `Mở lại từ ${expected}.`,
  }),
};
