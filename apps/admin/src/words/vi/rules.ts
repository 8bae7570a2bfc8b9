/** The dates of two levels that do not fit together, and the names of their rules. */
interface LevelDates {
  readonly above: string;
  readonly due: string;
  readonly below: string;
  readonly belowDue: string;
  readonly earliest: string;
}

export const rules = {
  panes: { rules: 'Chế độ', text: 'Văn bản và kỳ' },
  view: { label: 'Bên phải', text: 'Văn bản', periods: 'Các kỳ sắp tới', template: 'Đề cương' },
  list: {
    unsaved: 'chưa lưu',
    label: 'Các chế độ của kế hoạch',
    reporters: (count: number) => `${count} cơ quan`,
    next: (period: string, date: string) => `${period}: ${date}`,
    none: 'chưa có kỳ nào',
    onRequest: 'khi có yêu cầu',
    beforeIssue: (period: string) => `kỳ ${period} trước ngày ban hành`,
    empty:
      'Kế hoạch này chưa có chế độ báo cáo nào. Chọn một câu trong văn bản bên phải để lập chế độ.',
    emptyReading: 'Kế hoạch này chưa có chế độ báo cáo nào.',
  },
  keys: { next: 'chế độ sau', previous: 'trước', choose: 'chọn câu' },
  choose: 'Lập chế độ từ một câu',
  pick: {
    hint: 'Bôi đen câu nói về báo cáo, hoặc bấm dấu cộng bên lề.',
    block: (words: string) => `Lập chế độ từ đoạn “${words}”`,
    chosen: 'Đã chọn',
    make: 'Lập chế độ từ câu này',
    again: 'Lấy câu này cho chế độ đang mở',
  },
  name: 'Tên gọi',
  sentence: 'Câu trong văn bản',
  unchosen: 'Chưa chọn câu nào trong văn bản.',
  accountable: 'mọi cơ quan chịu trách nhiệm trong kế hoạch',
  nobody: 'chưa chọn',
  says: {
    who: 'gửi báo cáo về',
    via: 'qua',
    direct: 'gửi thẳng',
    figures: 'Số liệu lấy',
    first: (from: string, to: string) => `kỳ tới từ ${from} đến hết ${to}`,
    due: 'Hạn là',
    offDay: 'gặp ngày nghỉ thì',
    longer: 'Trùng tháng với kỳ dài hơn cùng tên thì',
    life: 'Áp dụng',
    merged: (host: string) => `Lồng ghép vào ${host}`,
    apart: 'Gửi riêng, không lồng ghép',
    above: 'Nơi nhận tổng hợp, báo cáo cấp trên theo',
    top: 'chưa chọn chế độ nào',
  },
  labels: {
    cadence: 'Kỳ báo cáo',
    days: 'Các ngày trong năm, ví dụ 01/6; 15/11',
    daysWrong: 'Viết ngày/tháng, cách nhau bằng dấu chấm phẩy.',
    reporters: 'Cơ quan báo cáo',
    named: 'các cơ quan và nhóm sau',
    agencies: 'Cơ quan',
    groups: 'Nhóm',
    receiver: 'Nơi nhận',
    receiverText: 'Nơi nhận ngoài danh sách, ghi như trong văn bản',
    via: 'Gửi qua',
    window: 'Khoảng số liệu',
    fromDay: 'Từ ngày',
    toDay: 'Đến hết ngày',
    fromMonth: 'Tháng, so với tháng đầu kỳ',
    toMonth: 'Tháng, so với tháng cuối kỳ',
    operator: 'Cách nói',
    due: 'Hạn',
    day: 'Ngày',
    month: 'Tháng',
    date: 'Ngày',
    note: 'Vì sao ghi hạn này',
    amount: 'Số ngày',
    unit: 'Tính theo',
    later: { month: 'của tháng sau', year: 'của năm sau' },
    shift: 'Khi hạn rơi vào ngày nghỉ',
    longer: 'Khi trùng kỳ dài hơn',
    from: 'Từ ngày',
    to: 'Đến ngày',
    life: 'Thời gian áp dụng',
    merged: 'Lồng ghép',
    above: 'Chế độ của cấp trên',
  },
  operators: { by: 'chậm nhất', before: 'trước' },
  dueKinds: {
    fixed: 'một ngày ghi trong văn bản',
    entered: 'một ngày chuyên viên ghi vào sổ',
    'day-of-month': 'một ngày trong tháng',
    'yearly-day': 'một ngày trong năm',
    'after-close': 'sau ngày chốt số liệu',
    'after-event': 'sau một sự kiện',
    none: 'không ghi hạn',
  },
  units: { days: 'ngày', 'working-days': 'ngày làm việc' },
  due: {
    fixed: (date: string) => `ngày ${date}`,
    entered: (date: string) => `ngày ${date} (ghi vào sổ)`,
    dayOfMonth: (day: number, next: boolean) =>
      `ngày ${day} của ${next ? 'tháng sau' : 'tháng cuối kỳ'}`,
    yearlyDay: (date: string, next: boolean) => `ngày ${date} ${next ? 'năm sau' : 'hằng năm'}`,
    afterClose: (amount: number, unit: 'days' | 'working-days') =>
      `${amount} ${unit === 'days' ? 'ngày' : 'ngày làm việc'} sau ngày chốt số liệu`,
    afterEvent: (amount: number, unit: 'days' | 'working-days', event: string) =>
      `${amount} ${unit === 'days' ? 'ngày' : 'ngày làm việc'} sau khi ${event}`,
    none: 'không ghi hạn',
  },
  window: {
    decree: 'theo khoảng mặc định',
    decreeHint: 'từ ngày 15 tháng trước kỳ đến hết ngày 14 tháng cuối kỳ (Điều 12 NĐ 09/2019)',
    calendar: 'theo đúng kỳ lịch',
    calendarHint: 'từ ngày đầu đến ngày cuối của kỳ',
    customKind: 'theo hai ngày riêng',
    custom: (fromDay: number, fromMonth: string, toDay: number, toMonth: string) =>
      `từ ngày ${fromDay} ${fromMonth} đến hết ngày ${toDay} ${toMonth}`,
    offset: (months: number) =>
      months === 0
        ? 'tháng đó'
        : months < 0
          ? `${-months} tháng trước đó`
          : `${months} tháng sau đó`,
  },
  shift: {
    next: 'dời sang ngày làm việc kế tiếp',
    previous: 'dời về ngày làm việc trước',
    none: 'không dời',
  },
  longer: { true: 'chỉ gửi kỳ dài', false: 'vẫn gửi cả hai' },
  life: {
    whole: 'suốt thời gian của kế hoạch',
    from: (date: string) => `từ ${date}`,
    to: (date: string) => `đến hết ${date}`,
  },
  issues: {
    anchor: 'Chọn câu trong văn bản.',
    receiver: 'Chọn nơi nhận hoặc ghi nơi nhận như trong văn bản.',
    reporters: 'Chọn ít nhất một cơ quan hoặc nhóm.',
    life: 'Ngày cuối phải từ ngày đầu trở đi.',
  },
  save: { create: 'Ghi chế độ', edit: 'Đính chính chế độ', discard: 'Bỏ thay đổi' },
  saved: (name: string) => `Đã ghi “${name}”`,
  edited: (name: string) => `Đã đính chính “${name}”`,
  changes: {
    title: 'Áp dụng thì cái gì đổi',
    same: (count: number) => `${count} kỳ giữ nguyên`,
    before: 'Hạn cũ',
    after: 'Hạn mới',
    more: (count: number) => `Xem ${count} kỳ nữa`,
    effects: {
      same: 'giữ nguyên',
      stays: 'kỳ đã mở, giữ hạn gốc',
      received: 'đã gửi, giữ lại',
      later: (days: number) => `muộn ${days} ngày làm việc`,
      earlier: (days: number) => `sớm ${days} ngày làm việc`,
      dated: 'nay có hạn',
      joins: 'thêm kỳ',
      joinsLate: 'thêm kỳ, đã quá hạn ngay',
      leaves: 'thôi phải báo cáo',
    },
  },
  levels: {
    order: ({ above, due, below, belowDue, earliest }: LevelDates) =>
      `“${above}” hạn ${due}, không muộn hơn hạn cấp dưới ${belowDue} (“${below}”); sớm nhất nên là ${earliest}`,
    'days-off': ({ above, due, below, belowDue, earliest }: LevelDates) =>
      `vì ngày nghỉ, “${above}” hạn ${due} không còn muộn hơn hạn cấp dưới ${belowDue} (“${below}”); sớm nhất nên là ${earliest}`,
    close: (due: string, earliest: string) =>
      `hạn ${due} chưa đủ 1 ngày làm việc sau ngày chốt số liệu; sớm nhất nên là ${earliest}`,
  },
  rehearsal: {
    title: 'Diễn tập trước khi áp dụng',
    reports: (count: number) => `${count} báo cáo trong 12 tháng tới`,
    near: (at: {
      period: string;
      due: string;
      other: string;
      plan: string;
      otherDue: string;
      workingDays: number;
      bodies: number;
      more: number;
    }) =>
      `${at.bodies} cơ quan nợ hai báo cáo sát nhau: ${at.period} hạn ${at.due} và ${at.other} (${at.plan}) hạn ${at.otherDue}, ${
        at.workingDays === 0 ? 'cùng một ngày' : `cách ${at.workingDays} ngày làm việc`
      }${at.more > 0 ? `; còn ${at.more} lần nữa` : ''}`,
    asked: {
      section: (title: string) => `mục “${title}”`,
      target: (title: string) => `chỉ tiêu “${title}”`,
      column: (title: string) => `cột “${title}”`,
    },
    askedTwice: (at: {
      asks: string;
      period: string;
      other: string;
      plan: string;
      from: string;
      to: string;
      bodies: number;
      more: number;
    }) =>
      `${at.bodies} cơ quan phải báo cáo trùng ${at.asks}: ${at.period} và ${at.other} (${at.plan}), cùng số liệu từ ${at.from} đến ${at.to}${at.more > 0 ? `; còn ${at.more} lần nữa` : ''}`,
    moved: (count: number) => `${count} kỳ dời vì ngày nghỉ`,
    withoutMailbox: (names: string, others: number) =>
      `Chưa có hộp thư: ${names}${others > 0 ? ` và ${others} cơ quan khác` : ''}`,
    broken: (what: string, more: number) =>
      `Hạn các cấp chưa khớp: ${what}${more > 0 ? `; còn ${more} kỳ nữa` : ''}`,
    nothing: 'Không vướng báo cáo nào khác.',
    burden: 'Báo cáo mỗi cơ quan, mọi kế hoạch',
    level: (level: string, bodies: number) => `Cấp ${level}, ${bodies} cơ quan`,
  },
  periods: {
    title: 'Các kỳ sắp tới',
    reporters: (count: number) => `${count} cơ quan báo cáo`,
    nobody: 'chưa có cơ quan nào báo cáo',
    columns: { period: 'Kỳ', figures: 'Số liệu và hạn', due: 'Hạn', note: 'Ghi chú' },
    legend: {
      window: 'khoảng số liệu',
      due: 'hạn',
      moved: 'dời vì ngày nghỉ',
      off: 'ngày nghỉ',
    },
    replaced: (period: string) => `báo cáo ${period} thay`,
    moved: (from: string) => `${from}, dời`,
    others: (count: number, date: string) => `${count} cơ quan theo lịch nghỉ riêng: ${date}`,
    estimate: (from: string) => `từ ${from} là số ước`,
    kept: (date: string) => `kỳ đã mở, giữ hạn gốc; theo chế độ này: ${date}`,
    provisional: (count: number) =>
      `${count} kỳ theo lịch nghỉ chưa công bố; hạn chỉ có thể lùi về sau.`,
    onRequest: 'Báo cáo khi có yêu cầu: mỗi văn bản yêu cầu có hạn riêng.',
    none: 'Chưa có kỳ nào phải báo cáo.',
    beforeIssue: (period: string) =>
      `Câu ghi kỳ ${period}, kết thúc trước ngày ban hành, nên chưa có kỳ nào phải báo cáo. Ghi nhận cách hiểu để có kỳ và hạn.`,
    incomplete: 'Điền đủ chế độ bên trái để xem các kỳ.',
  },
  readAs: {
    heading: 'Kỳ báo cáo trong câu',
    printed: (period: string) =>
      `Văn bản ghi kỳ ${period}, kết thúc trước ngày ban hành, nên chưa cơ quan nào phải báo cáo. Câu trong văn bản và phát hiện về câu này giữ nguyên.`,
    unscheduled: 'Văn bản không ghi kỳ hay hạn; nghĩa vụ để mở, không tính quá hạn.',
    recorded: (period: string) => `Ghi nhận là kỳ ${period}`,
    open: 'Ghi nhận cách hiểu…',
    again: 'Ghi lại cách hiểu…',
    kind: 'Hiểu là kỳ',
    kinds: {
      month: 'tháng',
      quarter: 'quý',
      'half-year': '6 tháng',
      'nine-months': '9 tháng',
      year: 'năm',
    },
    part: { month: 'Tháng', quarter: 'Quý', 'half-year': 'Nửa năm' },
    halves: { '1': 'đầu năm', '2': 'cuối năm' },
    year: 'Năm',
    dueOn: 'Hạn báo cáo',
    dueHint: 'để trống nếu chưa thống nhất được hạn',
    reason: 'Lý do hiểu như vậy',
    documentHeading: 'Văn bản hoặc ý kiến làm căn cứ',
    noDocument: 'Không cần văn bản',
    role: 'Người quyết định (chức danh)',
    number: 'Số văn bản',
    date: 'Ngày văn bản',
    save: 'Ghi nhận',
    saved: (period: string) => `Đã ghi nhận là kỳ ${period}`,
  },
};
