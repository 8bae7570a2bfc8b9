import type { ClauseWords, NominalFormWords } from '../due-step-words.ts';

const UNITS = { hours: 'giờ', days: 'ngày', 'working-days': 'ngày làm việc', months: 'tháng' };

export const dueSteps = {
  sentence: 'Câu trong văn bản',
  readAs: (period: string) => `Hiểu là ${period}`,
  entered: 'Văn bản không ghi hạn, chuyên viên ghi hạn vào sổ',
  merged: (host: string) => `Lồng ghép vào ${host}`,
  window: (from: string, to: string) => `Số liệu từ ${from} đến ${to}`,
  basis: {
    decree: 'theo khoảng mặc định',
    calendar: 'theo lịch',
    custom: 'theo hai ngày của chế độ này',
    'between-days': 'từ sau lần báo cáo trước đến trước hạn',
  },
  estimate: (from: string, to: string) => `Số ước từ ${from} đến ${to}`,
  nominal: (day: string) => `Hạn theo câu chữ, ${day}`,
  enteredDay: (day: string) => `Hạn ghi trong sổ, ${day}`,
  form: {
    fixed: 'ngày ghi trong văn bản',
    entered: 'ngày do chuyên viên ghi vào sổ',
    'day-of-month': 'ngày trong tháng',
    'yearly-day': 'ngày hằng năm',
    'listed-day': 'một trong các ngày đã liệt kê',
    'after-close': 'tính từ ngày chốt số liệu',
    'after-event': 'tính từ sự kiện',
    'window-end': 'ngày cuối của khoảng',
    'plan-end': 'theo thời hạn của kế hoạch',
    host: 'theo hạn của báo cáo chủ',
  } satisfies NominalFormWords,
  counted: (amount: number, unit: keyof typeof UNITS, from: string) =>
    `${amount} ${UNITS[unit]} sau ${from}`,
  clamped: (day: number) => `tháng không có ngày ${day}`,
  before: {
    'end-of-day': '“trước ngày” hiểu là hết ngày đó',
    'day-before': '“trước ngày” hiểu là hết ngày hôm trước',
  },
  shift: (day: string) => `Hạn sau khi dời, ${day}`,
  kept: (day: string) => `Không dời dù là ngày nghỉ, ${day}`,
  dayOff: { weekend: 'ngày nghỉ cuối tuần', off: 'ngày nghỉ' },
  by: (source: string) => `theo ${source}`,
  holiday: (name: string, source: string) => `${name}, ${source}`,
  over: (days: string) => `không tính ${days}`,
  to: {
    next: 'dời sang ngày làm việc kế tiếp',
    previous: 'dời về ngày làm việc trước',
    none: 'không dời',
  },
  provisional: (year: number) => `Lịch nghỉ năm ${year} chưa công bố, hạn này là tạm tính`,
  calendarChanged: (on: string) => `Lịch nghỉ thay đổi, ghi nhận ngày ${on}`,
  decided: (day: string) => `Được lùi hạn, ${day}`,
  movedFrom: (from: string) => `hạn dời từ ${from}, hạn ban đầu giữ nguyên`,
  noDate: {
    unscheduled: 'Văn bản không ghi hạn',
    'event-not-recorded': 'Chưa ghi sự kiện nên chưa tính hạn',
    'period-without-days': 'Kỳ này không có ngày cụ thể',
  },
  amendment: (number: string, on: string) => `Theo văn bản sửa đổi ${number}, ngày ${on}`,
  event: (event: string, on: string) => `Sự kiện “${event}”, ngày ${on}`,
  hour: (time: string) => `Chậm nhất ${time} ngày này`,
  overdueFrom: (day: string) => `Tính quá hạn từ ${day}`,
  clauses: {
    'decree-09-2019': 'Nghị định 09/2019/NĐ-CP',
    'decree-09-2019-art-12': 'Điều 12 Nghị định 09/2019/NĐ-CP',
    'civil-code-2015-art-147': 'Điều 147 Bộ luật Dân sự 2015',
    'civil-code-2015-art-148': 'Điều 148 Bộ luật Dân sự 2015',
  } satisfies ClauseWords,
};
