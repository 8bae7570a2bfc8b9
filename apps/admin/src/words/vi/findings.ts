import { writeDateFact, writeLabelFact } from '../finding-words.ts';
import type { FindingWords } from '../finding-words.ts';
import { plan } from './plan.ts';

export const findings = {
  heading: 'Phát hiện',
  severity: { blocks: 'Chặn', acknowledge: 'cần ghi chú', information: 'để biết' },
  count: {
    blocks: (count: number) => `${count} chặn`,
    acknowledge: (count: number) => `${count} cần ghi chú, không chặn`,
    information: (count: number) => `${count} để biết`,
  },
  none: 'Không có phát hiện nào.',
  noted: (note: string) => `đã ghi chú: ${note}`,
  resolved: (date: string) => `không còn từ ${date}`,
  note: 'Ghi chú',
  takeBack: 'Gỡ ghi chú',
  dismiss: 'Bỏ qua, ghi lý do',
  of: {
    'standing-agency.missing': () => 'Văn bản không nêu cơ quan thường trực; cần chọn một cơ quan.',
    'duty.missing': ({ label }) => `Mục ${writeLabelFact(label, plan.dash)} không nêu cơ quan nào.`,
    'agency.unknown': ({ name }) => `“${name}” chưa có trong danh bạ.`,
    'duty-word.unread': ({ word }) => `Câu có từ “${word}” chưa thành nhiệm vụ.`,
    'accountable.missing': ({ label }) =>
      `Mục ${writeLabelFact(label, plan.dash)} có cơ quan nhưng không nơi nào chịu trách nhiệm.`,
    'agency.ended': ({ name, endedOn }) => `${name} kết thúc ${writeDateFact(endedOn)}.`,
    'rule-order.broken': ({ upper, lower }) =>
      `Hạn tổng hợp ${upper} không muộn hơn hạn cấp dưới ${lower}; văn bản đã ký, không sửa chữ.`,
    'deadline.before-issue': ({ label, date }) =>
      `Mục ${writeLabelFact(label, plan.dash)}: hạn ${writeDateFact(date)} sớm hơn ngày ban hành.`,
    'report-period.before-issue': ({ period, ends }) =>
      `Kỳ nêu ở “${period}” kết thúc ${writeDateFact(ends)}, trước ngày ban hành.`,
    'number.missing': () => 'Văn bản chưa có số.',
    'issued-on.day-missing': ({ month }) =>
      `Văn bản chưa ghi ngày ban hành, chỉ có tháng ${writeDateFact(month)}.`,
    'section.numbering': ({ expected, seen }) =>
      `Số mục không liền: cần ${expected}, thấy ${seen}.`,
    'personal-data.suspected': () => 'Có chỗ giống thông tin cá nhân.',
    'deadline.missing': ({ label }) => `Mục ${writeLabelFact(label, plan.dash)} không ghi hạn.`,
    'contact.missing': ({ name }) => `${name} chưa có địa chỉ nhận thư.`,
    'text.suspect-glyphs': ({ count }) => `${count} chữ có thể bị lỗi mã.`,
    'night.row-failed': ({ night }) =>
      `Phiên đêm ${writeDateFact(night)} chưa xử lý được một dòng; mỗi đêm sẽ chạy lại.`,
    'source.corrected': ({ name }) => `${name} đã đính chính báo cáo làm nguồn.`,
  } satisfies FindingWords,
};
